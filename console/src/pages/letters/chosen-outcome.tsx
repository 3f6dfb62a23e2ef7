import type { RequestCase } from '../requests/requests-api.ts'
import type { CaseLetters } from './letters-api.ts'

interface Props {
  readonly choice: CaseLetters['choices'][number]
  /** What has to be written down for it, where the case tells. */
  readonly facts: RequestCase['choices']['outcomes'][number]['facts']
}

/** What choosing an outcome means: its letter, the remedy, the row of table three, and what will have to be written down. */
export function ChosenOutcome({ choice, facts }: Props) {
  const { outcomeTitle, title, when, article, row, remedy } = choice
  return (
    <>
      <h2>{outcomeTitle}</h2>
      <dl className="facts">
        <dt>文书</dt>
        <dd>{title}</dd>
        <dt>写什么</dt>
        <dd>{when}</dd>
        {article && (
          <>
            <dt>依据</dt>
            <dd>{article}</dd>
          </>
        )}
        {remedy && (
          <>
            <dt>救济</dt>
            <dd>{remedy}</dd>
          </>
        )}
        {row && (
          <>
            <dt>计入</dt>
            <dd>{row}</dd>
          </>
        )}
      </dl>
      {facts.length > 0 && (
        <>
          <h3>要写明的事实</h3>
          <ul>
            {facts.map(({ key, title: fact, ways, articles }) => (
              <li key={key}>
                {fact}：{ways.map((way) => way.map(({ label }) => label).join('、')).join('；或者')}
                {articles && <span className="quiet"> {articles}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
