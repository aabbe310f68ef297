import { contentOf } from '../content.ts';
import { nameOf, scoreOf, secondsOf } from '../scores.ts';
import { COST, LATENCY } from '../table.ts';
import { collected, type ResultsFormat } from './format.ts';

/** Columns of a record that are no feedback. */
const OWN =
  /^(app_name|app_version|app_id|type|record_id|conversation_id|input|output|tags|.*_json|ts|latency|total_tokens|total_cost|cost_currency|.*_calls|.* feedback cost in .*)$/;

/** trulens 2 (MIT): the table of `get_records_and_feedback()`. A cost of 0 is one that nobody knows. */
export const trulens: ResultsFormat = {
  name: 'trulens',
  records: {
    recognises: (first) => 'record_id' in first && 'app_id' in first,
    start: ({ question: { item, group } }) =>
      collected(trulens.name, (row) => {
        const scores = Object.entries(row)
          .filter(([name]) => !OWN.test(name) && name !== item && name !== group)
          .map(([name, value]) => [name, scoreOf(value)] as const);
        const cost = scoreOf(row.total_cost);
        return {
          item: item === undefined ? undefined : nameOf(row[item]),
          content: contentOf(row.input),
          group: group === undefined ? undefined : nameOf(row[group]),
          errored: false,
          scores: {
            ...Object.fromEntries(scores),
            [COST]: cost === 0 ? null : cost,
            [LATENCY]: secondsOf(row.latency),
          },
        };
      }),
  },
};
