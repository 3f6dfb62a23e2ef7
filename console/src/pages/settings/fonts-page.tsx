import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { problemError } from '../../api/problem.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import './settings.css'
import { FileField, type FileHolder } from './file-field.tsx'
import { fileForm } from './settings-api.ts'

const KEY = ['fonts']
const MEGABYTE = 1024 * 1024

/** The office's own fonts, for the files that the program makes. */
export function FontsPage() {
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/fonts')) })
  return (
    <Page title="字体">
      <p className="measure">
        公文通常用方正小标宋、仿宋_GB2312、楷体_GB2312
        等字体，这些字体须由单位自备。这里没有的，生成的文件用程序自带的开源字体代替。
      </p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="字体" />}
      {data?.items.length === 0 && <EmptyState what="字体文件夹是空的。" how="上传的字体列在这里。" />}
      <ul className="settings">
        {data?.items.map((font) => (
          <li key={font.file}>
            {font.family ? `${font.family}（${font.style}）` : '不能使用的文件'}
            <div className="quiet">
              {font.file}，{(font.bytes / MEGABYTE).toFixed(1)} MB
            </div>
          </li>
        ))}
      </ul>
      {data && data.history.length > 0 && (
        <section>
          <h2>上传记录</h2>
          <ul className="settings">
            {data.history.map(({ at, by, file, family }) => (
              <li key={at}>
                {family}
                <div className="quiet">
                  {instantWords(at)}由{by}上传，{file}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data?.mayAdd && <Upload />}
    </Page>
  )
}

function Upload() {
  const client = useQueryClient()
  const { message } = App.useApp()
  const chosen = useRef<FileHolder>({ file: null })
  const [made, setMade] = useState(0)
  const upload = async () => {
    const { file } = chosen.current
    if (!file) throw problemError({ status: 0, title: '没有上传', detail: '请先选择字体文件。' })
    const added = await answer(
      api.POST('/api/v1/fonts', {
        body: fileForm(file) as never,
        bodySerializer: (given: unknown) => given as FormData,
      } as never),
    )
    chosen.current.file = null
    setMade(made + 1)
    void message.success(`已上传${(added as { family: string | null }).family ?? '字体'}，下次启动服务后使用。`)
    await client.invalidateQueries({ queryKey: KEY })
  }
  return (
    <section>
      <h2>上传字体</h2>
      <ActForm key={made} name="font" submit="上传字体" act={upload}>
        <FileField
          id="font-file"
          label="字体文件"
          help="TTF 或者 OTF，不超过 40 MB。请确认单位有权使用。"
          accept=".ttf,.otf"
          holder={chosen.current}
        />
      </ActForm>
    </section>
  )
}
