import type { RuleGroupType } from 'react-querybuilder';
import type { components } from '../api/offers';

type Schemas = components['schemas'];

export type Get =
  | { kind: 'rule'; rule: RuleGroupType }
  | { kind: 'code-word'; word: string | null }
  | { kind: 'by-hand' };
export type Stage = Omit<Schemas['StageBody'], 'get'> & { get: Get };
export type StageOnBoard = Omit<Schemas['StageOnBoardResponse'], 'stage'> & { stage: Stage };
export type Conveyor = Omit<Schemas['ConveyorResponse'], 'stages' | 'proposal'> & {
  stages: StageOnBoard[];
  proposal: Stage[];
};
export type PersonInStage = Schemas['PersonInStageResponse'];
export type StageOfPerson = Schemas['StageOfPersonResponse'];
