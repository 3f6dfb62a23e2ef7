import { accept, type Result, refuse } from '../../law/result.ts'
import {
  type ApplicantContext,
  type ApplicantUnit,
  type OpenRefusal,
  openCaseKey,
  openWords,
} from '../applicants/index.ts'
import type { ActWords, CaseFile } from './request.ts'

/** Which act of which request. */
export interface ActPlace {
  readonly bodyId: string
  readonly requestId: string
  readonly sequence: number
}

/** Where the words of an act stand: they open nowhere else. */
export const actPlace = ({ bodyId, requestId, sequence }: ActPlace): string =>
  JSON.stringify(['act', bodyId, requestId, sequence])

/** The words of a file's acts, by their sequence. Empty where the key was destroyed with the applicants. */
export async function openActWords(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  stores: Pick<ApplicantUnit, 'caseKeys'>,
  { request: { bodyId, id: requestId }, acts }: CaseFile,
): Promise<Result<ReadonlyMap<number, ActWords>, OpenRefusal>> {
  if (!acts.some(({ sealed }) => sealed)) return accept(new Map())
  const key = await openCaseKey(context, stores, { bodyId, requestId })
  if (!key.ok) return key
  const { value } = key
  if (!value) return accept(new Map())
  const read = acts.flatMap(({ sequence, sealed }) => {
    if (!sealed) return []
    const words = openWords(context.cipher, value, sealed, actPlace({ bodyId, requestId, sequence }))
    return [[sequence, words as ActWords | undefined] as const]
  })
  const changed = read.find(([, words]) => words === undefined)
  if (!changed) return accept(new Map(read as readonly (readonly [number, ActWords])[]))
  const message = `第 ${changed[0]} 条办理记录的文字在本程序之外被改动过，不能显示。请运行 gongkai audit verify 核验。`
  return refuse({ kind: 'changed-outside', message })
}
