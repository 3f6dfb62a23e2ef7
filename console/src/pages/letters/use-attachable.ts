import { useQuery } from '@tanstack/react-query'
import { caseFilesKey, readCaseFiles } from '../requests/case-files-api.ts'
import type { CasePlace } from '../requests/requests-api.ts'

/** Files of the case that may go with a letter, to choose from. */
export function useAttachable({ body, id }: CasePlace): readonly { readonly value: string; readonly label: string }[] {
  const place = { body, id }
  const { data } = useQuery({ queryKey: caseFilesKey(place), queryFn: () => readCaseFiles(place) })
  return (data?.files ?? []).map(({ id: value, name, purposeLabel }) => ({ value, label: `${purposeLabel}：${name}` }))
}
