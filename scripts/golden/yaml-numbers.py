"""Writes test/fixtures/golden/yaml-numbers.json: what PyYAML, which knows YAML 1.1, reads from spellings of numbers.

As the Hugging Face Hub reads the front matter of a model card. A number that comes back as text is null.
"""

import json

import yaml

texts = [
    *("0", "1", "-3", "100000", "0.1", "-0.25", "1e-7", "1.0e-7", "1.5e-7", "-1.0e-300", "5.0e-324", "1e21"),
    *("1e+21", "1.0e+21", "1.0e21", "1.7976931348623157e+308", "123456789012345680000", ".5", "1.", "017", "1_000"),
]
read = {text: yaml.safe_load(text) for text in texts}
golden = {text: value if isinstance(value, (int, float)) else None for text, value in read.items()}
with open("test/fixtures/golden/yaml-numbers.json", "w", encoding="utf-8") as file:
    json.dump({"pyyaml": yaml.__version__, "read": golden}, file, indent=2)
    file.write("\n")
