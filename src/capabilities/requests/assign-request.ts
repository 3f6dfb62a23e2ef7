import { dayWords } from '../../law/day/index.ts'
import type { Result } from '../../law/result.ts'
import type { NotAllowed, PostKind } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import { staffHolders, type TellingUnit, tell } from '../messages/index.ts'
import type { PersonStore, PostStore } from '../people/index.ts'
import { type ActContext, type ActUnit, type Beside, type NewAct, type Recorded, recordAct } from './record-act.ts'
import type { RequestRefusal } from './refusals.ts'
import type { By } from './register-request.ts'
import type { CaseFile } from './request.ts'

/** Who may handle a request, and help with it: the posts that record acts. */
export const HANDLING_POSTS: readonly PostKind[] = ['intake', 'handler', 'officeHead']

export interface DeskUnit extends ActUnit, TellingUnit {
  readonly people: Pick<PersonStore, 'find' | 'findAll'>
  readonly posts: Pick<PostStore, 'atBody'>
}

/** Below the console, where the request is seen. */
export interface Addressed {
  readonly href: string
}

export type DeskRefusal = RequestRefusal | NotAllowed | NoSuchThing

/**
 * 确定承办人、交接、认领 (第四十五条): the person handles it from now on and is told, unless it was they themselves who took it. Only who holds a post
 * that handles at the body today can.
 */
export function assignRequest(
  context: ActContext<DeskUnit>,
  by: By,
  wanted: NewAct & Addressed,
): Promise<Result<Recorded, DeskRefusal>> {
  const { to } = wanted.act
  return recordAct(context, by, wanted, {
    ...ableToHandle(wanted.act, by),
    follows: async (unit, file, { standing }) => {
      if (!to || to === by.actor.personId) return
      const due = standing.clock?.due
      const told = `${file.request.number}现在由您承办${due ? `，最迟${dayWords(due)}答复` : ''}。`
      await tellStaff(context, unit, by, file, {
        personIds: [to],
        subject: `申请 ${file.request.number} 交由您承办`,
        text: told,
        href: wanted.href,
      })
    },
  })
}

/** Who is to handle a request or to help with it holds a post that does, at its body, today. */
export const ableToHandle = ({ to }: NewAct['act'], { today }: By): Pick<Beside<DeskUnit>, 'refuses'> => ({
  refuses: async (unit, { request }) => {
    const able = await staffHolders(unit).holders(request.bodyId, HANDLING_POSTS, today)
    if (to && able.includes(to)) return undefined
    const message = '这名人员今天在本机关没有受理、承办或者工作机构负责人岗位，不能承办。请另选，或者先授予岗位。'
    return { kind: 'wrong-fields', fields: [{ name: 'to', message }], message }
  },
})

interface Word {
  readonly personIds: readonly string[]
  readonly subject: string
  readonly text: string
  readonly href: string
}

/** Into the inbox, with the act. Only the request's number says what it is about. */
export async function tellStaff(
  { newId }: Pick<ActContext<DeskUnit>, 'newId'>,
  unit: TellingUnit,
  { source: { at: now } }: By,
  { request: { bodyId, id } }: CaseFile,
  { personIds, ...told }: Word,
): Promise<void> {
  const about = { kind: 'request', id }
  await tell(unit, { ...told, bodyId, kind: 'notice', about, key: null }, { personIds, channels: [], now, newId })
}
