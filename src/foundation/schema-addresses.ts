const HOME = 'https://mlops-actions.github.io/schema';

/** Begins the address of every version of evidence. */
export const EVIDENCE_SCHEMAS = `${HOME}/evidence/` as const;

/** What a document says that it is, in its member `schema`: one address for each format that this tool writes. */
export const SCHEMA = {
  evidence: `${EVIDENCE_SCHEMAS}v1`,
  model: `${HOME}/model/v1`,
  aliasMove: `${HOME}/alias-move/v1`,
  evaluationRows: `${HOME}/evaluation-rows/v1`,
  look: `${HOME}/look/v1`,
  deploymentPlan: `${HOME}/deployment-plan/v1`,
  deploymentJournal: `${HOME}/deployment-journal/v1`,
  /** Of mlops.yml: what editors check it by. */
  mlopsYml: `${HOME}/mlops/v1`,
} as const;
