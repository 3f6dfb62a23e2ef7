import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActForm } from '../../parts/act-form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { BringIn } from './bring-in.tsx'
import { MappingForm } from './mapping-form.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { choicesQuery, type GivenFile, NO_MAPPING, type Preview, previewRegister } from './register-files-api.ts'
import { YearFigures } from './year-figures.tsx'
import './register-files.css'

interface Values {
  readonly body: string
}

interface Looked {
  readonly given: GivenFile
  readonly preview: Preview
}

/** 导入往年台账: first how the file was read, which the clerk corrects, then exactly that. */
export function ImportRegisterPage() {
  const { data, error, refetch } = useQuery(choicesQuery)
  const [file, setFile] = useState<File | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const look = async (given: GivenFile) => setLooked({ given, preview: await previewRegister(given) })
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="可以导入的机关" />
  const bodies = data.bodies.filter(({ imports }) => imports)
  const options = bodies.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))
  return (
    <Page title="导入往年台账" actions={<Link to="/register-files/export">导出台账作样例</Link>}>
      <p className="quiet">
        收 .xlsx 和 .csv（UTF-8、GBK
        都可以），工作表里要有写明栏目的一行。先预览，核对后再导入；预览什么也不写入，文件不保存，申请人信息加密登记。
      </p>
      {bodies.length === 0 && <EmptyState what="没有可以导入的机关。" how="收件岗、机构负责人在本机关可以导入。" />}
      <ActForm<Values>
        name="register"
        submit="预览"
        act={({ body }) => {
          setLooked(null)
          return look({ body, file: file ?? NO_FILE, mapping: NO_MAPPING })
        }}
        initial={{ body: options[0]?.value ?? '' }}
      >
        <Field name="body" label="哪个机关的台账" needed="请选择机关。">
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Field>
        <div className="file-field">
          <label htmlFor="register-file">文件</label>
          <input
            id="register-file"
            name="file"
            type="file"
            accept=".xlsx,.csv"
            required
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null)
              setLooked(null)
            }}
          />
        </div>
      </ActForm>
      {looked && <Seen {...looked} look={look} />}
    </Page>
  )
}

/** The server says what it wants of a form without a file. */
const NO_FILE = new File([], '')

function Seen({ given, preview, look }: Looked & { readonly look: (given: GivenFile) => Promise<void> }) {
  return (
    <>
      <BringIn key={preview.token} given={given} preview={preview} />
      <MappingForm key={`m${preview.token}`} given={given} preview={preview} look={look} />
      <YearFigures preview={preview} />
      <PreviewRows preview={preview} />
    </>
  )
}
