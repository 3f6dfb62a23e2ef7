import type { LetterContext } from '../../../capabilities/case-letters/index.ts'
import type { Services } from '../../services.ts'

/** What letters need of the program. */
export const letterContext = (services: Services): LetterContext => ({
  ...services.register,
  atomically: services.atomically,
  organisations: services.organisations,
  writer: services.writer,
  files: services.applying.files,
  templates: services.originals,
  filler: services.filler,
})

/** What letters are read from, outside of a transaction. */
export const letterStores = (services: Services) => ({
  ...services.register,
  settings: services.settings,
  caseLetters: services.caseLetters,
  redactions: services.redactions,
})
