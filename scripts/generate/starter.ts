/** Files of the flights example that `mlops init --docker` starts a service from. */
export const STARTER = ['serve.py', 'requirements-serve.txt', 'Dockerfile', '.dockerignore', 'compose.yml'];

const ROW = /# What a row is,[\s\S]*?(?=\n\n\n# The rest serves)/;
const BASE_MODEL = 'from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag\n';

/** A file of the example with places, `{{row}}` and `{{name}}`, for what is of flights alone. */
export function starterFile(file: string, text: string): string {
  if (file !== 'serve.py') return text.replaceAll('flight-delay', '{{name}}');
  if (!ROW.test(text) || !text.includes(BASE_MODEL))
    throw new Error('examples/flights/serve.py has no part "What a row is"');
  return text
    .replace(ROW, '{{row}}')
    .replace(BASE_MODEL, 'from pydantic import ConfigDict, Discriminator, Field, Tag, create_model\n');
}
