import type { UseQueryResult } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import type { CaseRedaction, Findings } from './redaction-api.ts'
import type { Marking } from './use-marking.ts'
import { isPicture } from './words.ts'

interface Props {
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly changes: boolean
  readonly findings: UseQueryResult<Findings>
}

/** What the file carries along unseen. PDFs and pictures lose it in any case; of an office file somebody has to say so. */
export function HiddenContent({ redaction, marking, changes, findings: { data } }: Props) {
  const { format, sheets } = redaction
  const isOffice = sheets.length === 0
  const hidden = data?.hidden ?? []
  const { options, setOptions } = marking
  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden">随附内容</h2>
      {data && hidden.length === 0 && <p>没有发现批注、修订、属性等看不见的内容。</p>}
      {hidden.length > 0 && (
        <>
          <p>{isOffice ? '文件带有看不见的内容，不清除不能放行：' : '原件带有看不见的内容，公开件里一律没有：'}</p>
          <ul className="hidden-lines">
            {hidden.map(({ words, strippable }) => (
              <li key={words}>
                {words}
                {!strippable && <strong>（不能代为清除，请在原来的软件中改正）</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
      {isOffice && hidden.length > 0 && changes && (
        <Checkbox checked={options.strip} onChange={({ target }) => setOptions({ ...options, strip: target.checked })}>
          清除随附内容：接受全部修订，去掉批注、隐藏的内容和属性
        </Checkbox>
      )}
      {isOffice && (
        <p className="quiet">Word、Excel 不在原文件上遮盖。需要遮盖的，请先导出为 PDF，添加到案卷，再作区分处理。</p>
      )}
      {!isOffice && !isPicture(format) && changes && (
        <Checkbox
          checked={options.asPictures}
          onChange={({ target }) => setOptions({ ...options, asPictures: target.checked })}
        >
          整份转为图片（不能检索和朗读；只在需要时选择）
        </Checkbox>
      )}
    </section>
  )
}
