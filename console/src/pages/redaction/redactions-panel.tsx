import { Link } from 'react-router'
import { useMay } from '../../api/session.ts'
import type { CasePlace } from './redaction-api.ts'

/** 第三十七条: the way from a request to the redaction of its files. */
export function RedactionsPanel({ place: { body, id } }: { readonly place: CasePlace }) {
  if (!useMay('draft.write')) return null
  return (
    <section aria-labelledby="case-redactions">
      <h2 id="case-redactions">区分处理</h2>
      <p>
        <Link to={`/requests/${body}/${id}/redactions`}>对材料作区分处理，生成公开件</Link>
      </p>
    </section>
  )
}
