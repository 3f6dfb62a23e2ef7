import { organisations } from './0001-organisations.ts'
import { annualReports } from './0002-annual-reports.ts'
import { organisationDates } from './0003-organisation-dates.ts'
import { accounts } from './0004-accounts.ts'
import { audit } from './0005-audit.ts'
import { messages } from './0006-messages.ts'
import { settings } from './0007-settings.ts'
import { requests } from './0008-requests.ts'
import { applying } from './0009-applying.ts'
import { challenges } from './0010-challenges.ts'
import { caseFiles } from './0011-case-files.ts'
import { caseAttachments } from './0012-case-attachments.ts'
import { caseLetters } from './0013-case-letters.ts'
import { disclosureLog } from './0014-disclosure-log.ts'
import { redactions } from './0015-redactions.ts'
import { requestDesk } from './0016-request-desk.ts'
import type { Migration } from './migration.ts'

/** In order, numbered from 1 without a gap. */
export const MIGRATIONS: readonly Migration[] = [
  organisations,
  annualReports,
  organisationDates,
  accounts,
  audit,
  messages,
  settings,
  requests,
  applying,
  challenges,
  caseFiles,
  caseAttachments,
  caseLetters,
  disclosureLog,
  redactions,
  requestDesk,
]

export { migrate } from './migrate.ts'
export type { Migration } from './migration.ts'
