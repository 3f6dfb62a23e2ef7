import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { AddCaseFile } from './add-case-file.tsx'
import { CaseFileLine } from './case-file-line.tsx'
import { caseFilesKey, readCaseFiles } from './case-files-api.ts'
import type { CasePlace } from './requests-api.ts'
import './case-files.css'

/** 材料: what the applicant sent, what was added since, and a form to add more. */
export function CaseFilesPanel({ place }: { readonly place: CasePlace }) {
  const { data, error, refetch } = useQuery({ queryKey: caseFilesKey(place), queryFn: () => readCaseFiles(place) })
  return (
    <section aria-labelledby="case-files" className="case-files">
      <h2 id="case-files">材料</h2>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <p className="quiet">正在读取材料的目录……</p>}
      {data && (
        <>
          {!data.scanner.configured && <p className="scanner-line">{data.scanner.words}</p>}
          {data.files.length === 0 && (
            <p className="quiet">
              还没有材料。申请人在网上提交的会自动出现在这里；收到的信函、意见、凭证由工作人员添加。
            </p>
          )}
          {data.files.length > 0 && (
            <ul className="bare file-lines">
              {data.files.map((file) => (
                <CaseFileLine key={file.id} place={place} file={file} mayOpen={data.may.open} />
              ))}
            </ul>
          )}
          {data.files.length > 0 && data.may.open && (
            <p className="quiet">打开材料会先记入审计链：谁、何时、哪一份。</p>
          )}
          {data.may.add && <AddCaseFile place={place} files={data} />}
        </>
      )}
    </section>
  )
}
