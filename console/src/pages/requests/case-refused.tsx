import type { RequestCase } from './requests-api.ts'

/** What can't be done now says why, with the article. */
export function CaseRefused({ file }: { readonly file: RequestCase }) {
  if (file.refused.length === 0) return null
  return (
    <details className="next-more">
      <summary>现在不能办的（{file.refused.length} 项）和原因</summary>
      <dl className="refused">
        {file.refused.map(({ kind, title, message, article }) => (
          <div key={kind}>
            <dt>{title}</dt>
            <dd>
              {message} <span className="quiet">{article}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
