import { instantWords } from '../../parts/day-words.ts'
import type { LetterView } from './letters-api.ts'

/** The way of a letter: what was done with it, by whom and when; what it still needs. */
export function LetterSteps({ letter }: { readonly letter: LetterView }) {
  return (
    <section aria-labelledby="letter-steps">
      <h2 id="letter-steps">办理环节</h2>
      {!letter.fixed && letter.needs.length > 0 && (
        <p className="quiet">
          提交以后依次：{letter.needs.map(({ label, done }) => `${label}${done ? '（已通过）' : ''}`).join('、')}
          ，送达。本人拟制、修改的由他人办理。
        </p>
      )}
      <ol className="letter-steps">
        {letter.steps.map((step) => (
          <li key={step.sequence}>
            <div>
              <strong>{step.title}</strong>
              {step.facts.length > 0 && `：${step.facts.map(({ label, text }) => `${label} ${text}`).join('；')}`}
            </div>
            {step.reason && <div>原因：{step.reason}</div>}
            <div className="quiet">
              {instantWords(step.at)}
              {step.by && `，${step.by}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
