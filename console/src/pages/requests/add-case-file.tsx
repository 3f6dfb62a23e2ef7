import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { bytesWords, type CaseFiles } from './case-files-api.ts'
import type { CasePlace } from './requests-api.ts'
import { type Sending, useAddFiles } from './use-add-files.ts'

interface Props {
  readonly place: CasePlace
  readonly files: CaseFiles
}

const TAKEN = '.pdf,.ofd,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et,.dps,.png,.jpg,.jpeg,.tif,.tiff,.txt,.eml,.csv'

/** Adds files: how far each is, a way to stop, and after a broken line the same again, which is still one. */
export function AddCaseFile({ place, files }: Props) {
  const id = useId()
  const [purpose, setPurpose] = useState<string>()
  const [field, setField] = useState(0)
  const { left, sending, told, error, choose, send, cancel } = useAddFiles(place, files.most)
  const added = files.files.filter(({ origin }) => origin === 'staff').length
  if (added >= files.most.files) return <p>已添加 {added} 份材料，不能再添加。请把几份合并为一个 PDF。</p>
  const press = async () => {
    // A file input is emptied by making it anew.
    if (await send(purpose)) setField(field + 1)
  }
  return (
    <div className="add-file">
      <h3>添加材料</h3>
      <ProblemAlert error={error} focus />
      <label htmlFor={`${id}-purpose`}>用途</label>
      <Select
        id={`${id}-purpose`}
        {...(purpose ? { value: purpose } : {})}
        placeholder="请选择"
        options={files.purposes.map(({ value, label }) => ({ value, label }))}
        onChange={(value: string) => setPurpose(value)}
        disabled={sending !== null}
        popupMatchSelectWidth={false}
      />
      <label htmlFor={`${id}-file`}>文件</label>
      <div className="quiet" id={`${id}-help`}>
        可以选几份。PDF、OFD、Word、Excel、PowerPoint、WPS、图片、文字，一份不超过 {bytesWords(files.most.bytes)}。
        名称加密保存。
      </div>
      <input
        key={field}
        id={`${id}-file`}
        type="file"
        multiple
        accept={TAKEN}
        aria-describedby={`${id}-help`}
        disabled={sending !== null}
        onChange={({ target }) => choose([...(target.files ?? [])])}
      />
      <div className="add-file-end">
        {/* Stays where it is, so that the focus does; pressed again meanwhile it does nothing. */}
        <Button type="primary" onClick={() => void press()}>
          {sending ? '正在上传……' : '添加材料'}
        </Button>
        {sending && <Button onClick={cancel}>取消上传</Button>}
      </div>
      {sending && <Progress {...sending} />}
      <p role="status">{told}</p>
      {!sending && error !== null && left.length > 1 && (
        <p>
          还有 {left.length} 份没有入卷：{left.map(({ file }) => file.name).join('、')}
          。再点一次，从第一份接着上传；第一份不能入卷的，请重新选择其余的。
        </p>
      )}
    </div>
  )
}

function Progress({ name, number, of, sent, total }: Sending) {
  const percent = total === 0 ? 0 : Math.floor((sent / total) * 100)
  return (
    <div className="add-file-progress">
      <progress aria-label="上传的进度" max={100} value={percent} />
      <div>{of === 1 ? name : `第 ${number} 份，共 ${of} 份：${name}`}</div>
      <div>
        {sent < total
          ? `已上传 ${percent}%（${bytesWords(sent)}，共 ${bytesWords(total)}）`
          : '已传完，正在加密保存和检查……'}
      </div>
    </div>
  )
}
