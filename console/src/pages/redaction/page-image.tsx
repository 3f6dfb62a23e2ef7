import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { drawPage, type RedactionPlace, redactionKey } from './redaction-api.ts'

/** Pixels across at each zoom: sharp on usual screens, within what the server draws. */
const WIDTH = 1000
const MOST = 2400
const KEPT_MS = 60_000

/** Drawn by the server; held by this window for a minute, nowhere else. */
export function PageImage({
  place,
  page,
  zoom,
}: {
  readonly place: RedactionPlace
  readonly page: number
  readonly zoom: number
}) {
  const width = Math.min(MOST, Math.round(WIDTH * zoom))
  const pageKey = [...redactionKey(place), 'page', page]
  const { data, error, refetch } = useQuery({
    queryKey: [...pageKey, width],
    queryFn: () => drawPage(place, page, width),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    // The same page in another size stands there until the sharp one comes; another page never does.
    placeholderData: (shown, from) => (from?.queryKey.at(-2) === page ? shown : undefined),
    refetchOnWindowFocus: false,
  })
  const address = useAddressOf(data)
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />
  return address ? (
    <img src={address} alt={`第 ${page} 页`} draggable={false} />
  ) : (
    <p className="sheet-wait" role="status">
      正在读取第 {page} 页……
    </p>
  )
}

/** An address of the picture for as long as it is shown. */
function useAddressOf(picture: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!picture) {
      setAddress(undefined)
      return
    }
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return address
}
