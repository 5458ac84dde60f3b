import sharp from 'sharp';
import AppwriteService from './appwrite.js';

export default async ({ req, res, log }) => {
  const appwrite = new AppwriteService(req.headers['x-appwrite-key']);
  const { $id, bucketId, name } = req.body;
  if (bucketId !== 'originals') return res.empty();

  const original = await appwrite.download(bucketId, $id);
  for (const width of [320, 640, 1280]) {
    const resized = await sharp(original).resize(width).toBuffer();
    await appwrite.upload('resized', `${$id}-${width}`, name, resized);
    log(`Resized to ${width}`);
  }
  return res.empty();
};
