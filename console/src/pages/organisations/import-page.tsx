import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { importFile, type Preview, previewFile } from './import-api.ts'
import { ImportPreview } from './import-preview.tsx'
import { ORGANISATIONS_KEY } from './organisations-api.ts'
import './organisations.css'

interface Values {
  readonly asOf: string
}

interface Looked {
  readonly file: File
  readonly asOf: string
  readonly preview: Preview
}

/** 从表格导入: first what would happen, then exactly that. */
export function ImportPage() {
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [done, setDone] = useState<Preview['counts'] | null>(null)
  const look = async ({ asOf }: Values) => {
    setDone(null)
    setLooked(null)
    setLooked({ file: file ?? NO_FILE, asOf, preview: await previewFile(file ?? NO_FILE, asOf) })
  }
  const bring = async (onlyGood: boolean) => {
    if (!looked) return
    const { counts } = await importFile(looked.file, looked.asOf, looked.preview.token, onlyGood)
    setLooked(null)
    setDone(counts)
    await client.invalidateQueries({ queryKey: ORGANISATIONS_KEY })
  }
  return (
    <Page title="从表格导入机关" actions={<a href="/api/v1/organisations/export.xlsx">导出现有名录作样例</a>}>
      <p className="quiet">
        支持 .xlsx 和 .csv，栏目与导出的文件相同，只有“机关名称”必填。先预览，核对后再导入；预览什么也不改。
      </p>
      {done && <Done counts={done} />}
      <ActForm<Values> name="import" submit="预览" act={look} form={form} initial={{ asOf: todayInChina() }}>
        <div className="file-field">
          <label htmlFor="import-file">文件</label>
          <input
            id="import-file"
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
        <Field
          name="asOf"
          label="变更之日"
          help="已有的机关，内容自这一日起改变；新增的机关视为登记以前就有。"
          needed="请填写日期。"
        >
          <Input type="date" min="2019-01-02" max="2100-12-31" />
        </Field>
      </ActForm>
      {looked && <ImportPreview preview={looked.preview} bring={bring} />}
    </Page>
  )
}

/** The server says what it wants of a form without a file. */
const NO_FILE = new File([], '')

function Done({ counts }: { readonly counts: Preview['counts'] }) {
  return (
    <p role="status">
      已导入：新增 {counts.added} 个机关，修改 {counts.changed} 个
      {counts.refused > 0 && `，有 ${counts.refused} 行没有导入`}。{' '}
      <Link to="/organisations">
        <Button tabIndex={-1}>查看名录</Button>
      </Link>
    </p>
  )
}
