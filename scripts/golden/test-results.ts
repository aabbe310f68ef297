/**
 * Writes test/fixtures/test-results/: what real test runners say of the same few tests (one passes, one passes when it
 * is tried again, one fails, one breaks, one is skipped). `node scripts/golden/test-results.ts [runner …]`.
 *
 * Needs, of the runners named: pytest 9 with pytest-rerunfailures 16, gotestsum 1.13 and Go, Maven 3.8 with Java 17,
 * CMake 3.25 with GoogleTest 1.12. Node and vitest are those of this project. Times, dates, names of hosts and of the
 * folder are replaced; all else is as it was written.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Runner {
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly (readonly string[])[];
  /** Where it writes its result. */
  readonly result: string;
}

const RUNNERS: Readonly<Record<string, Runner>> = {
  pytest: {
    files: {
      'test_rates.py': `import pathlib
import pytest

STATE = pathlib.Path(__file__).parent / "attempt.txt"

def test_adds():
    assert 1 + 1 == 2

@pytest.mark.flaky(reruns=2)
def test_second_try():
    tries = int(STATE.read_text()) if STATE.exists() else 0
    STATE.write_text(str(tries + 1))
    assert tries > 0

@pytest.mark.flaky(reruns=1)
def test_fails():
    assert 61 == 60

@pytest.mark.skip(reason="no dates yet")
def test_skipped():
    pass

@pytest.fixture
def database():
    raise RuntimeError("no database")

def test_breaks(database):
    pass
`,
    },
    commands: [['python3', '-m', 'pytest', '-q', '-o', 'junit_family=xunit1', '--junit-xml=out.xml']],
    result: 'out.xml',
  },
  gotestsum: {
    files: {
      'go.mod': 'module example.com/shop\n\ngo 1.24\n',
      'rates/rates_test.go': `package rates

import (
	"os"
	"testing"
)

func TestAdds(t *testing.T) {}

func TestSecondTry(t *testing.T) {
	if _, err := os.Stat("attempt"); err != nil {
		os.WriteFile("attempt", nil, 0o600)
		t.Fatal("first try")
	}
}

func TestFails(t *testing.T) { t.Error("61 is not 60") }

func TestSkipped(t *testing.T) { t.Skip("no dates yet") }
`,
      'broken/broken_test.go': 'package broken\n\nfunc neverCompiles() { return 1 }\n',
    },
    commands: [
      ['gotestsum', '--rerun-fails', '--packages', './rates', '--junitfile', 'out.xml'],
      ['gotestsum', '--junitfile', 'build.xml', './broken'],
    ],
    result: 'out.xml',
  },
  node: {
    files: {
      'rates.test.mjs': `import assert from 'node:assert';
import { describe, test } from 'node:test';

describe('rates', () => {
  test('adds', () => {});
  test('later', { todo: 'no dates yet' }, () => assert.equal(1, 2));
  test('skipped', { skip: 'no dates yet' }, () => {});
  test('fails', () => assert.equal(61, 60));
});
`,
    },
    commands: [
      ['node', '--test', '--test-reporter=junit', '--test-reporter-destination=out.xml', 'rates.test.mjs'],
    ],
    result: 'out.xml',
  },
  vitest: {
    files: {
      'package.json': '{ "type": "module" }\n',
      'rates.test.ts': `import { describe, expect, test } from 'vitest';

let tries = 0;
describe('rates', () => {
  test('adds', () => {});
  test('second try', { retry: 2 }, () => expect(++tries).toBe(2));
  test.skip('skipped', () => {});
  test('fails', () => expect(61).toBe(60));
});
`,
    },
    commands: [['vitest', 'run', '--root', '.', '--reporter=junit', '--outputFile=out.xml']],
    result: 'out.xml',
  },
  surefire: {
    files: {
      'pom.xml': `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>shop</groupId>
  <artifactId>rates</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.11.4</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.5.2</version>
        <configuration><rerunFailingTestsCount>1</rerunFailingTestsCount></configuration>
      </plugin>
    </plugins>
  </build>
</project>
`,
      'src/test/java/shop/RatesTest.java': `package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static int tries = 0;

  @Test void adds() {}
  @Test void secondTry() { assertTrue(++tries > 1, "first try"); }
  @Test @Disabled("no dates yet") void skipped() {}
  @Test void fails() { assertEquals(60, 61); }
  @Test void breaks() { throw new IllegalStateException("no database"); }
}
`,
    },
    commands: [['mvn', '-q', '-B', 'test']],
    result: 'target/surefire-reports/TEST-shop.RatesTest.xml',
  },
  ctest: {
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.21)
project(rates NONE)
enable_testing()
add_test(NAME adds COMMAND \${CMAKE_COMMAND} -E true)
add_test(NAME fails COMMAND \${CMAKE_COMMAND} -E false)
add_test(NAME off COMMAND \${CMAKE_COMMAND} -E true)
set_tests_properties(off PROPERTIES DISABLED TRUE)
add_test(NAME missing COMMAND /no/such/program)
`,
    },
    commands: [
      ['cmake', '-S', '.', '-B', '.'],
      ['ctest', '--output-junit', 'out.xml'],
    ],
    result: 'out.xml',
  },
  gtest: {
    files: {
      'rates_test.cpp': `#include <gtest/gtest.h>

TEST(Rates, Adds) { EXPECT_EQ(1 + 1, 2); }
TEST(Rates, DISABLED_Off) { FAIL(); }
TEST(Rates, Skipped) { GTEST_SKIP() << "no dates yet"; }
TEST(Rates, Fails) {
  EXPECT_EQ(61, 60);
}
`,
    },
    commands: [
      ['g++', '-o', 'rates', 'rates_test.cpp', '-lgtest', '-lgtest_main', '-pthread'],
      ['./rates', '--gtest_output=xml:out.xml'],
    ],
    result: 'out.xml',
  },
};

function make(name: string, { files, commands, result }: Runner): void {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (name === 'vitest') symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  for (const [program, ...rest] of commands) {
    const { error } = spawnSync(program!, rest, { cwd: folder, env: { ...process.env, PATH, CI: 'true' } });
    if (error) throw error;
  }
  const to = join(root, 'test/fixtures/test-results');
  mkdirSync(to, { recursive: true });
  const written = [result, ...(name === 'gotestsum' ? ['build.xml'] : [])];
  for (const path of written) {
    const target = path === result ? `${name}.xml` : `${name}-build.xml`;
    writeFileSync(join(to, target), still(readFileSync(join(folder, path), 'utf8'), folder));
  }
  rmSync(folder, { recursive: true });
}

/** Without what differs from run to run and from machine to machine. */
const still = (xml: string, folder: string): string =>
  xml
    .replaceAll(folder, '/project')
    .replace(/^ *<property name="(?!go\.version)[^>]*\/>\n/gm, '')
    .replace(/\btime="[\d.e-]+"/g, 'time="0.001"')
    .replace(/\btimestamp="[^"]*"/g, 'timestamp="2026-11-01T12:00:00"')
    .replace(/\bhostname="[^"]+"/g, 'hostname="ci"')
    .replace(/duration_ms [\d.]+/g, 'duration_ms 1');

const asked = process.argv.slice(2);
for (const [name, runner] of Object.entries(RUNNERS))
  if (asked.length === 0 || asked.includes(name)) make(name, runner);
