import { dayWords } from '../../parts/day-words.ts'
import { StateMark } from '../../parts/state-mark.tsx'
import type { RequestCase } from './requests-api.ts'

/** What a request asks for, who asks, and the clock. */
export function CaseHead({ file }: { readonly file: RequestCase }) {
  const names = file.applicants.map(({ fields, kindLabel }) => `${fields.name ?? '已销毁'}（${kindLabel}）`)
  const showLedger = () => {
    const ledger = document.getElementById('ledger')
    ledger?.setAttribute('open', '')
    ledger?.querySelector('summary')?.focus()
  }
  return (
    <>
      <p className="case-subject">
        <q>{file.subject}</q>
        <span className="quiet">
          {names.join('、')}，{file.channelTitle}
        </span>
      </p>
      <p className="case-clock" role="status">
        <StateMark state={file.state} word={file.word} />
        <strong>{file.dueWords}</strong>
        {file.clock && (
          <button type="button" className="as-link" onClick={showLedger}>
            期限怎样计算
          </button>
        )}
      </p>
      {file.urgings.map(({ sequence, on }) => (
        <p key={sequence} role="alert" className="case-urging">
          <span className="state state-overdue">● 督办</span> {dayWords(on)}
          主管部门督办，要求见“经过”；有所办理后不再提示。
        </p>
      ))}
      {file.suggested.map(({ outcome, why }) => (
        <p key={outcome} className="case-urging">
          <span className="state state-dueSoon">◆ 提示</span> {why}
        </p>
      ))}
    </>
  )
}
