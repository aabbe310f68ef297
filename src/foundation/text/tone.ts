/** What a mark or a word means to its reader; whoever draws it chooses a colour. */
export type Tone = 'good' | 'bad' | 'open' | 'broken' | 'quiet' | 'accent';
