import { failedTests, type TestFacts } from '../../domain/tests/facts.ts';
import type { NamedNumber } from '../../foundation/ports/ports.ts';

/** What rules of other steps may ask of the tests. */
export const testNumbers = ({ counts }: TestFacts): readonly NamedNumber[] => [
  { name: 'tests.passed', value: counts.passed },
  { name: 'tests.failed', value: failedTests(counts) },
  { name: 'tests.flaky', value: counts.flaky },
  { name: 'tests.skipped', value: counts.skipped },
];
