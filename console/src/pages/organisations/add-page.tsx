import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useNavigate } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { blankAsNull, ContactFields, FactsFields } from './facts-fields.tsx'
import { type Contact, type Facts, ORGANISATIONS_KEY, useWords, type Words } from './organisations-api.ts'

type Values = Facts & Contact & { readonly code: string | null; readonly from: string | null }

/** 新增机关 */
export function AddPage() {
  const words = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const act = async (values: Values) => {
    const { code } = await answer(api.POST('/api/v1/organisations', { body: bodyOf(words, values) }))
    await client.invalidateQueries({ queryKey: ORGANISATIONS_KEY })
    await navigate(`/organisations/${code}`)
  }
  return (
    <Page title="新增机关">
      <ActForm<Values> name="organisation" submit="新增机关" act={act} initial={{ actsInOwnName: true }}>
        <FactsFields words={words} />
        <Field name="code" label="机关代码" help="用在网址里，终身不变：小写字母、数字、连字符。不填由系统按名称编制。">
          <Input maxLength={60} />
        </Field>
        <Field name="from" label="设立日期" help="2019 年以前就有的，或不清楚的，不填。">
          <Input type="date" min="2019-01-01" max="2100-12-31" />
        </Field>
        <h2>政府信息公开工作机构</h2>
        <p className="quiet">公开指南应当写明下列六项（条例第十二条第二款）。可以先新增，以后再补。</p>
        <ContactFields words={words} />
      </ActForm>
    </Page>
  )
}

function bodyOf(words: Words | undefined, values: Values) {
  const { code, from, ...rest } = blankAsNull(values)
  const isContact = (key: string) => key in (words?.contact ?? {})
  const entries = Object.entries(rest)
  const facts = Object.fromEntries(entries.filter(([key]) => !isContact(key))) as Facts
  const contact = Object.fromEntries(entries.filter(([key]) => isContact(key))) as Contact
  return { code, from, facts, contact }
}
