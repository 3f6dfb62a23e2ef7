import type { CaseFilesContext, CaseFileUnit } from '../case-files/index.ts'
import type { JobQueue } from '../jobs/index.ts'
import type { Redactor } from '../redaction/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { RedactionStore } from './ports.ts'

export interface RedactingUnit extends CaseFileUnit {
  readonly redactions: RedactionStore
  readonly jobs: JobQueue
}

/** What redactions are made with. */
export interface RedactingContext extends Omit<CaseFilesContext, 'atomically'> {
  readonly atomically: Atomically<RedactingUnit>
  readonly redactor: Redactor
}

/** Which redaction. */
export interface RedactionPlace {
  readonly bodyId: string
  readonly requestId: string
  readonly redactionId: string
}
