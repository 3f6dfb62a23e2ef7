import type { paths } from '../api/schema.ts'

/** What signing in still asks for; `done` lets the person in. */
export type Step = paths['/api/v1/session']['post']['responses'][200]['content']['application/json']['step']

export interface StepProps {
  /** Told what comes next. */
  readonly next: (step: Step) => Promise<void>
}
