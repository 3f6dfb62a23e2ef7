import type { OpenProposal } from './step-words.ts'

/** The details of 主动公开建议处理单, as far as the proposal has come. */
export interface SuggestionDetails {
  readonly suggestion: string
  readonly conclusion: string
  readonly why: string
  readonly decidedOn: string
}

const CONCLUSIONS = { approved: '属于主动公开范围，及时主动公开', declined: '不属于主动公开范围' } as const

/** 第四十四条第二款: what was suggested, and what the body concluded; undefined where nobody suggested it or nothing is concluded yet. */
export function suggestionDetails({ file, words, note }: OpenProposal): SuggestionDetails | undefined {
  if (file.reason !== 'suggested' || !note) return undefined
  const last = file.steps.findLast(({ kind }) => kind !== 'published' && kind !== 'withdrawn')
  if (last?.kind !== 'approved' && last?.kind !== 'declined') return undefined
  const why = words.get(last.sequence)?.why ?? ''
  return { suggestion: note.suggestion, conclusion: CONCLUSIONS[last.kind], why, decidedOn: last.on }
}
