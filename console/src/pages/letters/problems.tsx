import type { LetterView } from './letters-api.ts'

type Problem = LetterView['problems'][number]

const MARKS = { error: '▲ 须改正', warning: '◆ 请核对' } as const
const TONES = { error: 'overdue', warning: 'dueSoon' } as const

/** What is wrong with one part, beside it. */
export function ProblemsHere({ letter, part }: { readonly letter: LetterView; readonly part: string }) {
  const here = letter.problems.filter((problem) => problem.part === part)
  return here.length > 0 ? <ProblemList problems={here} /> : null
}

const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ul className="bare problem-list">
    {problems.map((problem) => (
      <li key={`${problem.code} ${problem.message}`}>
        <ProblemLine problem={problem} />
      </li>
    ))}
  </ul>
)

const ProblemLine = ({ problem }: { readonly problem: Problem }) => (
  <>
    <span className={`state state-${TONES[problem.severity]}`}>{MARKS[problem.severity]}</span> {problem.message}
    {problem.article && <span className="quiet"> {problem.article}</span>}
  </>
)

/** More of them would push the letter itself out of sight; each stands beside its part too. */
const AT_ONCE = 4

const ProblemLinks = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ul className="bare problem-list">
    {problems.map((problem) => (
      <li key={`${problem.code} ${problem.part} ${problem.message}`}>
        <ProblemLine problem={problem} /> {problem.part && <a href={`#part-${problem.part}`}>看这一处</a>}
      </li>
    ))}
  </ul>
)

/** Everything that is wrong, each a way to its place. Errors keep the letter from being handed on. */
export function ProblemsOverview({ letter }: { readonly letter: LetterView }) {
  const { problems } = letter
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (problems.length === 0) {
    return (
      <p className="state state-done" role="status">
        <span aria-hidden>✓</span> 核对过了，没有发现问题
      </p>
    )
  }
  return (
    <section aria-labelledby="letter-problems" className="letter-problems">
      <h2 id="letter-problems">
        {errors > 0 ? `还有 ${errors} 处须改正，改正前不能提交、签发` : `有 ${problems.length} 处请核对`}
      </h2>
      <ProblemLinks problems={problems.slice(0, AT_ONCE)} />
      {problems.length > AT_ONCE && (
        <details className="next-more">
          <summary>其余 {problems.length - AT_ONCE} 处</summary>
          <ProblemLinks problems={problems.slice(AT_ONCE)} />
        </details>
      )}
    </section>
  )
}
