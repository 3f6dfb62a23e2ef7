import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AddMarks } from './add-marks.tsx'
import { HiddenContent } from './hidden-content.tsx'
import { MarkList } from './mark-list.tsx'
import { PageView } from './page-view.tsx'
import { type CaseRedaction, type Reason, type RedactionPlace, readFindings, redactionKey } from './redaction-api.ts'
import { ReleasePanel } from './release-panel.tsx'
import { ReleaseResult } from './release-result.tsx'
import { Suggestions } from './suggestions.tsx'
import { useTermPlaces } from './term-places.ts'
import { UnsavedWarning } from './unsaved-warning.tsx'
import { useMarking } from './use-marking.ts'

interface Props {
  readonly place: RedactionPlace
  readonly redaction: CaseRedaction
}

/** The page on one side, marks and what becomes of them on the other. */
export function Workbench({ place, redaction }: Props) {
  const client = useQueryClient()
  const marking = useMarking(redaction)
  const [page, setPage] = useState(1)
  const [reason, setReason] = useState<Reason>(null)
  const findings = useQuery({
    queryKey: [...redactionKey(place), 'findings'],
    queryFn: () => readFindings(place),
    // A copy that was released has its own list of what was stripped.
    enabled: redaction.state !== 'released',
    // The file never changes; looking through it may take a while.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const { sheets, state } = redaction
  const terms = useTermPlaces(place, marking.marks)
  const changes = state === 'marking' || state === 'refused'
  const hasPages = sheets.length > 0
  const shown = { place, redaction, marking, page, setPage, terms }
  const took = (saved: CaseRedaction) => {
    marking.reset(saved)
    client.setQueryData(redactionKey(place), saved)
  }
  return (
    <div className={hasPages ? 'redaction' : 'redaction-plain'}>
      {hasPages && <PageView {...shown} reason={reason} changes={changes} />}
      <div className="redaction-side">
        {redaction.release && <ReleaseResult place={place} redaction={redaction} release={redaction.release} />}
        {state !== 'released' && <ReleasePanel place={place} redaction={redaction} marking={marking} took={took} />}
        {hasPages && changes && <AddMarks {...shown} reason={reason} setReason={setReason} />}
        {hasPages && <MarkList {...shown} changes={changes} />}
        {changes && <Suggestions {...shown} reason={reason} findings={findings} />}
        {state !== 'released' && (
          <HiddenContent redaction={redaction} marking={marking} changes={changes} findings={findings} />
        )}
      </div>
      <UnsavedWarning unsaved={changes && marking.unsaved} />
    </div>
  )
}
