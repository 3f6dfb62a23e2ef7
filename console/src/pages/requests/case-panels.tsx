import { RedactionsPanel } from '../redaction/redactions-panel.tsx'
import { CaseFilesPanel } from './case-files.tsx'
import { CaseLettersPanel } from './case-letters.tsx'
import type { CasePlace, RequestCase } from './requests-api.ts'

export interface PanelProps {
  readonly place: CasePlace
  readonly file: RequestCase
}

/** What hangs on a request beside its acts: each panel reads what it shows by itself. */
export function CasePanels({ place }: PanelProps) {
  return (
    <>
      <CaseLettersPanel place={place} />
      <CaseFilesPanel place={place} />
      <RedactionsPanel place={place} />
    </>
  )
}
