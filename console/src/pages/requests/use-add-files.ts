import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { submissionKey } from '../../parts/submission-key.ts'
import { addFile, bytesWords, type CaseFiles } from './case-files-api.ts'
import { type CasePlace, caseKey } from './requests-api.ts'

export interface Sending {
  readonly name: string
  /** Which of how many, from 1. */
  readonly number: number
  readonly of: number
  readonly sent: number
  readonly total: number
}

/** With a key of its own: sent again after a broken line, it is still one. */
interface Chosen {
  readonly file: File
  readonly key: string
}

const CANCELLED = '已取消，没有传完的没有入卷。'

/** Sends the chosen files one after another. What fails stops the row; what is left goes on with the next press. */
export function useAddFiles(place: CasePlace, most: CaseFiles['most']) {
  const client = useQueryClient()
  const [left, setLeft] = useState<readonly Chosen[]>([])
  const [sending, setSending] = useState<Sending | null>(null)
  const [told, setTold] = useState('')
  const [error, setError] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)

  const choose = (files: readonly File[]) => {
    setLeft(files.map((file) => ({ file, key: submissionKey() })))
    setError(null)
    setTold('')
  }
  const sendOne = async (purpose: string, { file, key }: Chosen, signal: AbortSignal, which: Which) => {
    const begun = { name: file.name, ...which, sent: 0, total: file.size }
    setSending(begun)
    const progress = (sent: number, total: number) => setSending({ ...begun, sent, total })
    await addFile(place, { purpose, key, file }, { progress, signal })
    setLeft((before) => before.filter((each) => each.key !== key))
    await client.invalidateQueries({ queryKey: caseKey(place) })
  }
  /** @returns whether all of them came in */
  const send = async (purpose: string | undefined): Promise<boolean> => {
    if (stop.current) return false
    const missing = missingWords(purpose, left, most)
    setError(null)
    setTold(missing)
    if (missing || !purpose) return false
    stop.current = new AbortController()
    const { signal } = stop.current
    try {
      for (const [i, each] of left.entries()) await sendOne(purpose, each, signal, { number: i + 1, of: left.length })
      setTold(left.length === 1 ? `“${left[0]?.file.name}”已入卷。` : `${left.length} 份材料已入卷。`)
      return true
    } catch (thrown) {
      if (signal.aborted) setTold(CANCELLED)
      else setError(thrown)
      // The answer may have been lost, not the file.
      void client.invalidateQueries({ queryKey: caseKey(place) })
      return false
    } finally {
      stop.current = null
      setSending(null)
    }
  }
  return { left, sending, told, error, choose, send, cancel: () => stop.current?.abort() }
}

type Which = Pick<Sending, 'number' | 'of'>

function missingWords(purpose: string | undefined, chosen: readonly Chosen[], most: CaseFiles['most']): string {
  if (!purpose) return '请选择材料的用途。'
  if (chosen.length === 0) return '请选择文件。'
  const large = chosen.find(({ file }) => file.size > most.bytes)?.file
  if (!large) return ''
  return `“${large.name}”有 ${bytesWords(large.size)}，超过 ${bytesWords(most.bytes)}，请压缩或者分成几份。`
}
