import { type ActKind, type Actor, may } from '../accounts/index.ts'
import {
  type CaseLetterStore,
  draftersOf,
  type KeptLetter,
  letterAddress,
  titleOf,
  WAITING_STAGES,
  type WaitingStage,
} from '../case-letters/index.ts'
import { clockOf, type RequestStore, type RulesOf, rulesReader } from '../requests/index.ts'
import type { SettingStore } from '../settings/index.ts'
import { type TodoItem, type TodoKind, type TodoSource, todoState } from './todo-item.ts'

export interface LetterTodoContext {
  readonly caseLetters: Pick<CaseLetterStore, 'waiting'>
  readonly requests: Pick<RequestStore, 'find'>
  readonly settings: SettingStore
  readonly organisations: { list(): Promise<readonly { readonly id: string; readonly code: string }[]> }
}

interface Waiting {
  readonly kind: TodoKind
  readonly act: ActKind
  readonly words: string
  readonly article: string
}

const WAITING: Readonly<Record<WaitingStage, Waiting>> = {
  approve: { kind: 'letterApprove', act: 'draft.approve', words: '审核', article: '条例第四十五条' },
  secrecy: { kind: 'letterSecrecy', act: 'draft.secrecy-review', words: '保密审查', article: '条例第十七条' },
  sign: { kind: 'letterSign', act: 'draft.sign', words: '签发', article: '条例第四十五条' },
  deliver: { kind: 'letterDeliver', act: 'request.record', words: '送达', article: '国办公开办函〔2016〕235号' },
}

const MOST_SHOWN = 100

/** Letters that wait to be approved, reviewed, signed or delivered by somebody; none of their own drafting. */
export function letterTodo(ctx: LetterTodoContext): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      const bodies = await ctx.organisations.list()
      const rulesOf = rulesReader(ctx, today)
      const items = WAITING_STAGES.map(async (stage) => {
        const own = bodies.filter(({ id }) => may(actor, WAITING[stage].act, { bodyId: id }).ok).map(({ id }) => id)
        const letters = await ctx.caseLetters.waiting(own, stage, MOST_SHOWN)
        const mine = letters.filter((kept) => stage === 'deliver' || mayTake(actor, kept))
        return Promise.all(mine.map((kept) => itemOf(ctx, kept, stage, rulesOf, today)))
      })
      const codes = new Map(bodies.map(({ id, code }) => [id, code]))
      return (await Promise.all(items)).flat().map(({ letter, ...item }) => ({
        ...item,
        href: letterAddress(codes.get(item.bodyId) ?? '', letter),
      }))
    },
  }
}

const mayTake = ({ personId }: Actor, kept: KeptLetter): boolean => !draftersOf(kept).has(personId)

/** With the last day of the reply: a letter on somebody's desk is time of the request. */
async function itemOf(
  { requests }: LetterTodoContext,
  { letter }: KeptLetter,
  stage: WaitingStage,
  rulesOf: RulesOf,
  today: Parameters<TodoSource['itemsFor']>[0]['today'],
): Promise<Omit<TodoItem, 'href'> & Pick<KeptLetter, 'letter'>> {
  const { kind, words, article } = WAITING[stage]
  const { bodyId, requestId, id } = letter
  const file = await requests.find(bodyId, requestId)
  const standing = file && clockOf(file, today, await rulesOf(bodyId))
  const clock = standing?.ok ? standing.value.clock : null
  const open = clock && clock.state !== 'ended' ? clock : null
  return {
    ...{ id: `${kind}/${id}`, kind, bodyId, letter, article },
    title: `${words}：${file?.request.number ?? ''} ${titleOf(letter)}`,
    lastDay: open?.due ?? null,
    daysLeft: open?.daysLeft ?? null,
    state: todoState(open?.state === 'overdue' ? -1 : (open?.daysLeft ?? null)),
  }
}
