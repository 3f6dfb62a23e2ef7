import { Link } from 'react-router'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import type { ChallengeCase } from './challenges-api.ts'

/** What is known of a case, what it ended with, and what that asks of the body. */
export function ChallengeKnown({ file }: { readonly file: ChallengeCase }) {
  const { about, result, duty } = file
  return (
    <section aria-labelledby="challenge-known">
      <h2 id="challenge-known">已知</h2>
      <dl className="facts">
        <dt>机关</dt>
        <dd>
          {file.bodyName}（{file.standingLabel}）
        </dd>
        <dt>种类</dt>
        <dd>{file.kindLabel}</dd>
        <dt>案号</dt>
        <dd>{file.caseNumber ?? '还没有'}</dd>
        <dt>受理机关</dt>
        <dd>{file.heardBy}</dd>
        <dt>争议的</dt>
        <dd>
          {about.label}
          {about.words && `：${about.words}`}
          {about.requests.map(({ id, number, href }) => (
            <div key={id}>
              <Link to={href}>{number}</Link>
            </div>
          ))}
        </dd>
        <dt>登记</dt>
        <dd>
          {instantWords(file.registeredAt)}
          {file.registeredBy && ` ${file.registeredBy}`}
        </dd>
        {file.notes && (
          <>
            <dt>备注</dt>
            <dd>{file.notes}</dd>
          </>
        )}
        {result && (
          <>
            <dt>结果</dt>
            <dd>
              {result.title}（{dayWords(result.on)}，表四“{result.column}”{result.final ? '' : '，还没有生效'}）
              <div className="quiet">{result.article}</div>
            </dd>
          </>
        )}
        {duty && (
          <>
            <dt>本机关要办的</dt>
            <dd>
              {duty.title}：{duty.words}
              <div>{dutyWords(duty)}</div>
              <div className="quiet">{duty.article}</div>
            </dd>
          </>
        )}
      </dl>
      {file.links.length > 0 && (
        <>
          <h3>关联的案件</h3>
          <ul className="bare">
            {file.links.map(({ id, href, title, kindLabel }) => (
              <li key={id}>
                <Link to={href}>{title}</Link> <span className="quiet">{kindLabel}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function dutyWords({ doneOn, lastDay }: NonNullable<ChallengeCase['duty']>): string {
  if (doneOn) return `${dayWords(doneOn)}已经办理`
  return lastDay ? `最迟${dayWords(lastDay)}` : '决定、裁判没有限定日期'
}
