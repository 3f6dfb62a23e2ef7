import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { RecordAct } from './record-act.tsx'
import { assignRequest, type CasePlace, type RequestCase, recordAct, useCaseChanged } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

type Form = 'assign' | 'help' | null

/** Who handles it and who helps: claimed, handed over, helped. */
export function CasePeople({ place, file }: Props) {
  const [form, setForm] = useState<Form>(null)
  const { person } = useSession()
  const { handler, helpers, may } = file
  const close = () => setForm(null)
  return (
    <section aria-labelledby="case-people">
      <h3 id="case-people">承办</h3>
      <dl className="facts">
        <dt>承办人</dt>
        <dd>{handler?.name ?? '还没有确定'}</dd>
        {helpers.length > 0 && (
          <>
            <dt>协办人</dt>
            <dd>
              {helpers.map((helper) => (
                <Helper key={helper.id} place={place} file={file} helper={helper} />
              ))}
            </dd>
          </>
        )}
      </dl>
      {form === 'assign' && <Assign place={place} file={file} close={close} />}
      {form === 'help' && <RecordAct place={place} file={file} kind="helper_added" close={close} />}
      {form === null && (
        <div className="person-acts no-print">
          {may.assign && handler?.id !== person.id && <Claim place={place} file={file} to={person.id} />}
          {may.assign && <Button onClick={() => setForm('assign')}>{handler ? '交给他人承办' : '确定承办人'}</Button>}
          {may.record && <Button onClick={() => setForm('help')}>增加协办人</Button>}
        </div>
      )}
    </section>
  )
}

function useOnce(act: (key: string) => Promise<unknown>) {
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef(submissionKey())
  const run = async () => {
    setBusy(true)
    setError(null)
    await act(key.current)
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return { error, busy, run: () => void run() }
}

function Claim({ place, file, to }: Props & { readonly to: string }) {
  const changed = useCaseChanged(place)
  const { error, busy, run } = useOnce(async (key) =>
    changed(await assignRequest(place, { to, after: file.after, key })),
  )
  if (!file.choices.people.some(({ value }) => value === to)) return null
  return (
    <>
      <ProblemAlert error={error} focus />
      <Button loading={busy} onClick={run}>
        由我承办
      </Button>
    </>
  )
}

function Helper({ place, file, helper }: Props & { readonly helper: RequestCase['helpers'][number] }) {
  const changed = useCaseChanged(place)
  const { error, busy, run } = useOnce(async (key) => {
    const act = { kind: 'helper_removed', on: todayInChina(), to: helper.id, after: file.after, key } as const
    await changed(await recordAct(place, act))
  })
  return (
    <div>
      {helper.name}{' '}
      {file.may.record && (
        <Button
          type="link"
          size="small"
          className="no-print"
          loading={busy}
          onClick={run}
          aria-label={`不再协办：${helper.name}`}
        >
          不再协办
        </Button>
      )}
      <ProblemAlert error={error} focus />
    </div>
  )
}

interface Assigned {
  readonly to: string
  readonly text?: string
}

function Assign({ place, file, close }: Props & { readonly close: () => void }) {
  const changed = useCaseChanged(place)
  const key = useRef(submissionKey())
  return (
    <ActForm<Assigned>
      name="assign"
      submit="确定承办人"
      act={async ({ to, text }) => {
        await changed(
          await assignRequest(place, { to, ...(text ? { text } : {}), after: file.after, key: key.current }),
        )
        close()
      }}
      also={<Button onClick={close}>不改</Button>}
    >
      <Field name="to" label="承办人" help="对方会收到站内消息。" needed="请选择承办人。">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={file.choices.people}
          popupMatchSelectWidth={false}
        />
      </Field>
      <Field name="text" label="交办说明">
        <Input.TextArea rows={2} maxLength={2000} />
      </Field>
    </ActForm>
  )
}
