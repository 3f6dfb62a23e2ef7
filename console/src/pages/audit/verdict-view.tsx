import { Link } from 'react-router'
import type { components } from '../../api/schema.ts'
import { entryPath } from './entry-words.tsx'

type Verdict = components['schemas']['AuditVerdict']

/** What the steps found together. */
export type VerdictSoFar = Verdict

/** A step behind those before it: numbers add up, the sentences of the last one hold. */
export function joined(before: VerdictSoFar | null, step: Verdict): VerdictSoFar {
  if (!before) return step
  const entries = before.entries + step.entries
  const breakCount = before.breakCount + step.breakCount
  const found = breakCount > 0 ? `发现 ${breakCount} 处问题` : '没有发现改动、删除、插入或次序错乱'
  return {
    ...step,
    whole: before.whole && step.whole,
    entries,
    breakCount,
    breaks: [...before.breaks, ...step.breaks],
    proof: [...new Set([...before.proof, ...step.proof])],
    conclusion: step.finished
      ? `共核验 ${entries} 条记录，${found}。`
      : `已核验 ${entries} 条记录，${found}；正在接着核验……`,
  }
}

export function VerdictView({ found }: { readonly found: VerdictSoFar }) {
  const mark = found.whole ? 'state state-done' : 'state state-overdue'
  return (
    <div className="verdict">
      <p>
        <strong className={mark}>
          {found.whole ? '✓' : '▲'} {found.conclusion}
        </strong>
      </p>
      {found.breaks.length > 0 && (
        <>
          <h2>发现的问题</h2>
          <ul>
            {found.breaks.map(({ told, body, number }) => (
              <li key={told}>
                {told}
                {body && number !== null && number > 0 && (
                  <>
                    {' '}
                    <Link to={entryPath({ body, number })}>查看这一条</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
          <p>请不要改动数据库：先停止写入，备份数据文件夹和留存的链尾，再报告本单位网络安全负责人。</p>
        </>
      )}
      <h2>依据和不能证明的部分</h2>
      <ul>
        {found.proof.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
