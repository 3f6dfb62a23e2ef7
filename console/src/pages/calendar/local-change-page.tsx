import { useQuery } from '@tanstack/react-query'
import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { CALENDAR_KEY, type Change, type Preview, previewChange, readCalendar } from './calendar-api.ts'
import { ChangePreview } from './change-preview.tsx'

interface Values {
  readonly body: string
  readonly from: string
  readonly to: string
  readonly working: 'yes' | 'no'
  readonly reason: string
  readonly source: string
}

const PLATFORM = '*'

/** 登记本地变动: a closure or a worked day of one body and those below it. */
export function LocalChangePage() {
  const { data, error, refetch } = useQuery({ queryKey: CALENDAR_KEY, queryFn: readCalendar })
  const [looked, setLooked] = useState<{ readonly change: Change; readonly preview: Preview } | null>(null)
  const look = async ({ body, working, ...rest }: Values) => {
    setLooked(null)
    const change: Change = {
      kind: 'local',
      body: body === PLATFORM ? null : body,
      change: { ...rest, working: working === 'yes' },
    }
    setLooked({ change, preview: await previewChange(change) })
  }
  const bodies = (data?.bodies ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Page title="登记本地变动">
      <p className="quiet">当地规定的节日、因灾害停止办公、另行安排上班的日子。适用于所选机关和它的下级机关。</p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="工作日历" />}
      {data && (
        <ActForm<Values> name="local" submit="预览" act={look} initial={{ working: 'no' }}>
          <Field name="body" label="适用的机关" needed="请选择机关。">
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={[...(data.may.national ? [{ value: PLATFORM, label: '整个平台' }] : []), ...bodies]}
            />
          </Field>
          <Field name="from" label="第一日" needed="请填写第一日。">
            <Input type="date" min="2019-01-01" max="2050-12-31" />
          </Field>
          <Field name="to" label="最后一日" help="只有一日的，与第一日相同。" needed="请填写最后一日。">
            <Input type="date" min="2019-01-01" max="2050-12-31" />
          </Field>
          <Field name="working" label="这几日" needed="请选择。">
            <Radio.Group
              options={[
                { value: 'no', label: '停止办公' },
                { value: 'yes', label: '上班' },
              ]}
            />
          </Field>
          <Field name="reason" label="事由" help="例如“台风停工”。" needed="请填写事由。">
            <Input maxLength={100} />
          </Field>
          <Field name="source" label="依据" help="哪个机关的哪个通知、公告。" needed="请填写依据。">
            <Input maxLength={200} />
          </Field>
        </ActForm>
      )}
      {looked && <ChangePreview {...looked} />}
    </Page>
  )
}
