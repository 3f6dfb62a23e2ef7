import type { ReactElement } from 'react'
import { CHANNEL_KINDS, CHANNELS } from '../../../law/clock/index.ts'
import { DEADLINE_GROUPS, type DeadlineField, type DeadlineGroup, MOST_SETS } from './deadline-fields.ts'
import { type DeadlineQuery, fieldId } from './deadline-query.ts'

interface Props {
  readonly query: DeadlineQuery
}

/** When it was received, by which way, what happened since. Only the day of receipt has to be filled in. */
export function DeadlineForm({ query }: Props): ReactElement {
  return (
    <form action="/calculators/deadline" method="get" className="check clock-form">
      <Line
        query={query}
        id="received"
        name="received"
        label="收到申请之日"
        help="依第三十一条确定：当面提交的为提交之日，邮寄的为签收之日，网上、传真、电子邮件和平信为双方确认之日。写作 2025-01-20 或者 2025年1月20日。"
      />
      <p>
        <label htmlFor="channel">申请渠道</label>
        <select id="channel" name="channel" defaultValue={query.channel}>
          {CHANNEL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CHANNELS[kind].title}
            </option>
          ))}
        </select>
      </p>
      <h2>此后发生的事（没有的不填）</h2>
      {DEADLINE_GROUPS.map((group) => (
        <Group key={group.title} group={group} query={query} />
      ))}
      <Line query={query} id="on" name="on" label="从哪一日看" optional help="不填为今天。" />
      <p>
        <button type="submit">计算答复期限</button>
      </p>
    </form>
  )
}

function Group({ group, query }: Props & { readonly group: DeadlineGroup }): ReactElement {
  const filled = query.sets[group.title] ?? 1
  const sets = group.repeats && isFilled(group, filled - 1, query) ? Math.min(filled + 1, MOST_SETS) : filled
  const touched = Array.from({ length: sets }, (_, set) => set).some(
    (set) => isFilled(group, set, query) || hasError(group, set, query),
  )
  return (
    <details className="happened" open={touched}>
      <summary>
        {group.title}
        <span className="where">{group.article}</span>
      </summary>
      {Array.from({ length: sets }, (_, set) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sets have no other name than their place
        <fieldset key={set}>
          <legend className={sets > 1 ? undefined : 'unseen'}>
            {group.title}
            {sets > 1 && `（第${set + 1}份）`}
          </legend>
          {group.fields.map((field) => (
            <Line
              key={field.name}
              query={query}
              id={fieldId(field.name, set)}
              name={field.name}
              label={field.label}
              optional
              {...(field.help ? { help: field.help } : {})}
            />
          ))}
        </fieldset>
      ))}
      {group.repeats && <p className="help">有几份的，填好一份计算后，会多出一份可填。</p>}
    </details>
  )
}

const some = (group: DeadlineGroup, test: (field: DeadlineField) => boolean): boolean => group.fields.some(test)
const isFilled = (group: DeadlineGroup, set: number, { typed }: DeadlineQuery): boolean =>
  some(group, ({ name }) => (typed[fieldId(name, set)] ?? '') !== '')
const hasError = (group: DeadlineGroup, set: number, { errors }: DeadlineQuery): boolean =>
  some(group, ({ name }) => errors.some(({ id }) => id === fieldId(name, set)))

interface LineProps extends Props {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly optional?: boolean
}

/** One question: label above, what was typed, what is wrong with it, help. */
function Line({ query, id, name, label, help, optional }: LineProps): ReactElement {
  const errors = query.errors.filter((error) => error.id === id)
  const described = [errors.length > 0 && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <>
      <p>
        <label htmlFor={id}>
          {label}
          {optional && <span className="quiet">（可不填）</span>}
        </label>
        <input
          id={id}
          name={name}
          type="text"
          autoComplete="off"
          maxLength={30}
          defaultValue={query.typed[id] ?? ''}
          aria-describedby={described || undefined}
          aria-invalid={errors.length > 0 ? true : undefined}
        />
      </p>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="field-error">
          {errors.map(({ message }) => `▲ ${message}`).join(' ')}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
    </>
  )
}
