import { Avatar, Button, FileButton, Group, Image, Input, Stack } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { problemText } from '../http/problem-text';
import { m } from '../messages';
import { PICTURE_FORMATS, useUploadPicture, type Picture, type PictureUse } from './pictures.queries';

const text = m.pageFields;

interface PictureFieldProps {
  label: string;
  hint?: string;
  use: PictureUse;
  value: Picture | null;
  onChange: (picture: Picture | null) => void;
}

/** A picture is sent as soon as it is chosen; the form then only names it. */
export function PictureField({ label, hint, use, value, onChange }: PictureFieldProps) {
  const upload = useUploadPicture(use);
  const choose = (file: File | null) => file && upload.mutate(file, { onSuccess: onChange });
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={hint}
      error={upload.error && problemText(upload.error)}
      role="group"
      aria-label={label}
    >
      <Stack gap="xs" mt={6} align="flex-start">
        {use === 'cover' ? <Cover picture={value} /> : null}
        <Group gap="xs">
          {use === 'portrait' && <Avatar src={pathOf(value)} size={48} alt="" />}
          <FileButton accept={PICTURE_FORMATS} onChange={choose}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="xs"
                loading={upload.isPending}
                leftSection={<IconPhotoUp size={16} aria-hidden="true" />}
              >
                {value ? text.replace : text.upload}
              </Button>
            )}
          </FileButton>
          {value && (
            <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(null)}>
              {text.remove}
            </Button>
          )}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}

function Cover({ picture }: { picture: Picture | null }) {
  if (!picture) return null;
  return (
    <Image src={pathOf(picture)} alt="" radius="md" maw={360} style={{ aspectRatio: '16 / 9' }} fit="cover" />
  );
}

const pathOf = (picture: Picture | null): string | undefined => {
  const url = picture?.sources[0]?.url;
  return url && new URL(url, window.location.href).pathname;
};
