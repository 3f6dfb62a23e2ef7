import { Link } from 'react-router'
import { dayWords } from '../../../parts/day-words.ts'
import { StateMark } from '../../../parts/state-mark.tsx'
import type { BulkLine } from './bulk-api.ts'
import '../../../parts/figures-table.css'

interface Props {
  readonly lines: readonly BulkLine[]
  readonly word: string
  readonly otherwise: string
}

/** What comes of the act, request by request, with the reason where nothing does. */
export function BulkLines({ lines, word, otherwise }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="figures-wide" tabIndex={0} aria-label="逐件">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">申请</th>
            <th scope="col">能否办理</th>
            <th scope="col">办理以后的期限</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, href, number, subject, ok, due, message }) => (
            <tr key={id}>
              <td>
                <Link to={href}>{number ?? '台账里没有'}</Link> {subject}
              </td>
              <td>
                <StateMark state={ok ? 'done' : 'overdue'} word={ok ? word : otherwise} />
              </td>
              <td>{due ? dayWords(due) : ''}</td>
              <td>{ok ? '' : message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
