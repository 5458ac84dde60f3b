import { useEffect, useState } from 'react'
import { listPictures } from './lib/appwrite'

export default function App() {
  const [urls, setUrls] = useState<string[]>([])
  useEffect(() => {
    listPictures().then(setUrls)
  }, [])
  return urls.map((url) => <img key={url} src={url} />)
}
