import {
  type CreateNodeOptions,
  Document,
  type DocumentOptions,
  type ScalarTag,
  type SchemaOptions,
  type Tags,
} from 'yaml';

/**
 * A number as YAML 1.1 and 1.2 both read it. To 1.1, which PyYAML reads, an exponent without a point is text: `1e-7`
 * is written `1.0e-7`.
 */
const NUMBER: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number',
  test: /^[-+]?\d[\d_]*\.\d*[eE][-+]\d+$/,
  resolve: Number,
  stringify: ({ value }) => String(value).replace(/^(-?\d+)e/, '$1.0e'),
};

/** Texts that mean something to YAML 1.1 alone. */
const SPECIAL: ScalarTag = {
  tag: 'tag:yaml.org,2002:value',
  default: true,
  identify: () => false,
  test: /^(?:=|<<)$/,
  resolve: String,
};

/** The library takes the text `<<` for a merge key, which it writes bare. */
const isMerge = (tag: Tags[number]): boolean =>
  typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:merge';

const OPTIONS: DocumentOptions & SchemaOptions & CreateNodeOptions = {
  version: '1.1',
  compat: 'core',
  merge: false,
  customTags: (tags) => [NUMBER, SPECIAL, ...tags.filter((tag) => !isMerge(tag))],
};

/**
 * A YAML document whose finite numbers and texts mean the same to readers of YAML 1.1 and of 1.2: `no` and `0o17` are
 * quoted, for one of them they would be no text.
 */
export const portableYaml = (value: unknown): Document => new Document(value, OPTIONS);
