import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { addFile, bytesWords, type CaseFiles } from './case-files-api.ts'
import { type CasePlace, caseKey } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly files: CaseFiles
}

interface Sending {
  readonly sent: number
  readonly total: number
}

const TAKEN = '.pdf,.ofd,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et,.dps,.png,.jpg,.jpeg,.tif,.tiff,.txt,.eml,.csv'
const CANCELLED = '已取消，案卷里什么也没有增加。'

/** Adds one file: how far it is, a way to stop, and after a broken line the same file again, which is still one. */
export function AddCaseFile({ place, files }: Props) {
  const client = useQueryClient()
  const [purpose, setPurpose] = useState<string>()
  const chosen = useRef<{ readonly file: File; readonly key: string } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController | null>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const [told, setTold] = useState('')
  const [error, setError] = useState<unknown>(null)

  const send = async () => {
    setError(null)
    const missing = missingWords(purpose, chosen.current?.file, files.most.bytes)
    setTold(missing)
    if (missing || !purpose || !chosen.current || stop.current) return
    const { file, key } = chosen.current
    stop.current = new AbortController()
    setSending({ sent: 0, total: file.size })
    try {
      const progress = (sent: number, total: number) => setSending({ sent, total })
      await addFile(place, { purpose, key, file }, { progress, signal: stop.current.signal })
      chosen.current = null
      if (input.current) input.current.value = ''
      setTold(`“${file.name}”已入卷。`)
      await client.invalidateQueries({ queryKey: caseKey(place) })
    } catch (thrown) {
      if (stop.current.signal.aborted) setTold(CANCELLED)
      else setError(thrown)
    } finally {
      stop.current = null
      setSending(null)
    }
  }
  const added = files.files.filter(({ origin }) => origin === 'staff').length
  if (added >= files.most.files) return <p>已添加 {added} 份材料，不能再添加。请把几份合并为一个 PDF。</p>
  return (
    <div className="add-file">
      <h3>添加材料</h3>
      <ProblemAlert error={error} focus />
      <label htmlFor="add-file-purpose">用途</label>
      <Select
        id="add-file-purpose"
        {...(purpose ? { value: purpose } : {})}
        placeholder="请选择"
        options={files.purposes.map(({ value, label }) => ({ value, label }))}
        onChange={(value: string) => setPurpose(value)}
        disabled={sending !== null}
        popupMatchSelectWidth={false}
      />
      <label htmlFor="add-file">文件</label>
      <div className="quiet" id="add-file-help">
        PDF、OFD、Word、Excel、PowerPoint、WPS、图片、文字，一份不超过 {bytesWords(files.most.bytes)}。名称加密保存。
      </div>
      <input
        id="add-file"
        ref={input}
        type="file"
        accept={TAKEN}
        aria-describedby="add-file-help"
        disabled={sending !== null}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          chosen.current = file ? { file, key: submissionKey() } : null
          setError(null)
          setTold('')
        }}
      />
      <div className="add-file-end">
        {sending ? (
          <Button onClick={() => stop.current?.abort()}>取消上传</Button>
        ) : (
          <Button type="primary" onClick={() => void send()}>
            添加材料
          </Button>
        )}
      </div>
      {sending && <Progress {...sending} />}
      <p role="status">{told}</p>
    </div>
  )
}

function missingWords(purpose: string | undefined, file: File | undefined, most: number): string {
  if (!purpose) return '请选择材料的用途。'
  if (!file) return '请选择一份文件。'
  return file.size > most ? `文件有 ${bytesWords(file.size)}，超过 ${bytesWords(most)}，请压缩或者分成几份。` : ''
}

function Progress({ sent, total }: Sending) {
  const percent = total === 0 ? 0 : Math.floor((sent / total) * 100)
  return (
    <div className="add-file-progress">
      <progress aria-label="上传的进度" max={100} value={percent} />
      <div>
        {sent < total
          ? `已上传 ${percent}%（${bytesWords(sent)}，共 ${bytesWords(total)}）`
          : '已传完，正在加密保存和检查……'}
      </div>
    </div>
  )
}
