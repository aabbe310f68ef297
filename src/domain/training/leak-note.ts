import type { Note } from '../../foundation/exhibits/exhibit.ts';
import type { Leak } from './held-out.ts';

/** What the head of a report must say of metrics: that the model has seen the rows that it was evaluated on. */
export const leakNotes = ({ state, message }: Leak, allowed = false): readonly Note[] =>
  state === 'found'
    ? [
        {
          kind: 'text',
          title: 'Trained on evaluation rows',
          for: ['head'],
          text: `The model was evaluated on rows that it was trained on: ${message}${allowed ? '; allowed by allow-trained-on' : ''}.`,
          tone: 'open',
        },
      ]
    : [];
