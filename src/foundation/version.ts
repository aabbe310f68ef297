import manifest from '../../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;
/** Its name on npm. */
export const PACKAGE: string = manifest.name;
/** As evidence names the tool. */
export const TOOL = `${PACKAGE}/${VERSION}`;
/** What `uses:` lines name: owner/repository@tag. */
export const ACTION_REPOSITORY: string = /github\.com\/(.+)\.git$/.exec(manifest.repository.url)![1]!;
