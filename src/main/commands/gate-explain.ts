import { explainRule } from '../../domain/gate/explain.ts';
import { type Command, tell } from './command.ts';
import { levelIn, RULE_FLAGS, rulesOf } from './gate-rules.ts';

/** Each rule as sentences, before anything is judged. */
export const gateExplainCommand: Command = {
  name: 'gate explain',
  usage: '--rule "roc_auc >= baseline - 0.02"',
  about: 'Explain each rule: what it asks, its test, its error rate, and what INCONCLUSIVE would mean.',
  flags: {
    ...RULE_FLAGS,
    confidence: { about: 'Confidence of each one-sided decision (0.95).', value: 'number' },
    json: { about: 'Print JSON.' },
  },
  positionals: { min: 0, max: 0 },
  run: async (call) => {
    const alpha = levelIn(call);
    const explained = rulesOf(call).map((rule) => explainRule(rule, alpha));
    const lines = explained.map(({ rule, ...words }) =>
      [rule, ...Object.values(words).map((text) => `  ${text}`), ''].join('\n'),
    );
    const closing =
      'PASS needs every rule that does not only warn, so more rules never make a pass by chance likelier. Where rows stand or fall together (`groups`), the same limits are taken by groups, and the wider interval decides.';
    tell(call, explained, [...lines, closing]);
    return 0;
  },
};
