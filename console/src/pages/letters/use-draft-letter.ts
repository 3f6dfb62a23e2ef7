import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { submissionKey } from '../../parts/submission-key.ts'
import type { CasePlace } from '../requests/requests-api.ts'
import { draftLetter, lettersKey, type NewLetter } from './letters-api.ts'

type Which = Pick<NewLetter, 'outcome' | 'letter'>

/** Begins a letter and goes to it. Pressed twice, it is still one. */
export function useDraftLetter(place: CasePlace) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submission = useRef({ what: '', key: '' })
  const draft = async (which: Which): Promise<void> => {
    const what = JSON.stringify(which)
    if (submission.current.what !== what) submission.current = { what, key: submissionKey() }
    setBusy(true)
    setError(null)
    try {
      const { href } = await draftLetter(place, { ...which, key: submission.current.key })
      await client.invalidateQueries({ queryKey: lettersKey(place) })
      await navigate(href)
    } catch (thrown) {
      setError(thrown)
      setBusy(false)
    }
  }
  return { busy, error, draft }
}
