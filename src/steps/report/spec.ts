import { defineSpec } from '../../foundation/step/define.ts';
import { names, path } from '../../foundation/step/fields.ts';

export const report = defineSpec({
  name: 'report',
  about: 'Render the evidence of a run: JUnit, Markdown summary, HTML report, model card.',
  inputs: {
    'model-card': path({ about: 'The human half of the model card, YAML.' }),
    unfinished: names({
      about:
        'Ids of steps that have begun or are planned and have not answered: the report shows each as ERROR.',
    }),
  },
  outputs: {
    html: 'Path of the HTML report, relative to `working-directory`.',
    card: 'Path of the model card, relative to `working-directory`.',
    summary: 'Path of the Markdown summary, relative to `working-directory`.',
  },
  traits: ['always', 'decidesNothing'],
  needs: [],
});
