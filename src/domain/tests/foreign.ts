/** Results and reports of other kinds, by their root element: what each is, and how to get JUnit XML instead. */
const FOREIGN: Readonly<Record<string, readonly [string, string]>> = {
  'failsafe-summary': [
    'is a summary of Maven Failsafe, without tests',
    "leave it out: add '!**/failsafe-summary.xml' to `junit`",
  ],
  'test-run': [
    'is an NUnit 3 result',
    'let NUnit write JUnit: `dotnet test --logger junit` with the package JunitXml.TestLogger, or `nunit3-console --result=junit.xml;transform=nunit3-junit.xslt`',
  ],
  'test-results': [
    'is an NUnit 2 result',
    'let NUnit write JUnit: `dotnet test --logger junit` with the package JunitXml.TestLogger',
  ],
  TestRun: [
    'is a TRX result of Visual Studio',
    'let `dotnet test --logger junit` write JUnit (package JunitXml.TestLogger), or convert it with `trx2junit`',
  ],
  assemblies: [
    'is an xUnit.net result',
    'let xUnit.net write JUnit: `-junit results.xml` on its console runner, or `dotnet test --logger junit` with the package JunitXml.TestLogger',
  ],
  'testng-results': [
    'is a TestNG result',
    "use the JUnit files that TestNG writes beside it, in junitreports/, and add '!**/testng-results.xml' to `junit`",
  ],
  suite: ['is a TestNG suite, not a result', 'use the JUnit files that TestNG writes, in junitreports/'],
  Site: [
    'is a CTest result',
    'let CTest write JUnit: `ctest --output-junit results.xml` (CMake 3.21 or later)',
  ],
  TestLog: ['is a Boost.Test log', 'let Boost.Test write JUnit: `--log_format=JUNIT --log_sink=results.xml`'],
  Catch2TestRun: ['is a Catch2 result', 'let Catch2 write JUnit: `--reporter junit --out results.xml`'],
  doctest: ['is a doctest result', 'let doctest write JUnit: `--reporters=junit --out=results.xml`'],
  robot: ['is a Robot Framework output', 'let Robot Framework write JUnit: `robot --xunit results.xml`'],
  coverage: ['is a coverage report, without tests', 'leave it out with `!` in `junit`'],
  checkstyle: ['is a Checkstyle report, without tests', 'leave it out with `!` in `junit`'],
  html: ['is a web page', 'name the JUnit file beside it'],
};

/** What a file with this root element is, and what to do instead. */
export const foreign = (root: string): readonly [string, string] | undefined =>
  Object.hasOwn(FOREIGN, root) ? FOREIGN[root] : undefined;
