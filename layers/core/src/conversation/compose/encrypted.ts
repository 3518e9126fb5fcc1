import type { Named } from './named-things.ts';
import type { Wanted } from './wanted.ts';
import { says } from './words.ts';

/** That what is put into a bucket is encrypted: by a key that is named, by KMS, or at all. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
export const encrypted = (text: string, plain: string, named: Named): Wanted | null => {
  if (!encryptedUploads.test(plain) || !(says.must.test(plain) || says.deny.test(plain) || says.only.test(plain)))
    return null;
  const key = named.arns.find((arn) => /:kms:[^:]*:\d{12}:key\//.test(arn));
  if (key !== undefined) return ofKey(key);
  return /\bkms\b|customer managed|kundenverwaltet/.test(plain) || /aws:kms/.test(text) ? ofKms : ofAny;
};

/** "Uploads unless they are encrypted": of what is put, not of the way it takes. */
export const encryptedUploads =
  /(?:upload|\bputs?\b|putobject|\bput\b|objects?|objekte?|hochlad|hochgelad|ablage|televers|objets?|subid|subir|objetos?|carica|oggett|アップロード|オブジェクト|上传|对象|写入|\bwrites?\b|schreib).{0,90}(?:encrypt|verschlussel|chiffr|cifrad|cifrat|criptograf|crittograf|\bsse\b|\bkms\b|暗号化|加密)|(?:encrypt|verschlussel|chiffr|cifrad|cifrat|criptograf|crittograf|\bsse\b|暗号化|加密).{0,90}(?:upload|\bputs?\b|putobject|objects?|objekte?|hochlad|objets?|objetos?|oggett|アップロード|オブジェクト|上传|对象)/;

const byKey = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const byWay = 's3:x-amz-server-side-encryption';
const note =
  'the request itself has to name the encryption: an upload that leaves it to the bucket’s default encryption sends no such key and is denied too; to let those pass, write the operator with `IfExists`';

const ofKey = (key: string): Wanted => ({
  id: 'encrypted',
  allow: { StringEquals: { [byKey]: key } },
  deny: { StringNotEquals: { [byKey]: key } },
  met: { [byKey]: key, [byWay]: 'aws:kms' },
  unmet: { [byKey]: key.replace(/[^/]+$/, '00000000-0000-0000-0000-000000000000') },
  unmetSays: 'with another key or none',
  note,
});

const ofKms: Wanted = {
  id: 'encrypted',
  allow: { StringEquals: { [byWay]: 'aws:kms' } },
  deny: { StringNotEquals: { [byWay]: 'aws:kms' } },
  met: { [byWay]: 'aws:kms' },
  unmet: { [byWay]: 'AES256' },
  unmetSays: 'without KMS encryption',
  note,
};

const ofAny: Wanted = {
  id: 'encrypted',
  allow: { Null: { [byWay]: 'false' } },
  deny: { Null: { [byWay]: 'true' } },
  met: { [byWay]: 'AES256' },
  unmet: {},
  unmetSays: 'without server-side encryption',
  note: `S3 encrypts every new object since 2023 anyway; ${note.replace('; to let those pass, write the operator with `IfExists`', '')}`,
};
