import { describe, expect, it } from 'vitest';
import { xmpPacket } from './xmp-packet.ts';

const metadata = {
  title: 'A <b> & c\u0001 的计划',
  author: '客户部',
  subject: 'Draft',
  keywords: ['CRM', '</rdf:RDF>'],
  language: 'zh-CN',
  date: '2026-03-02',
  creator: 'Planpress 0.1.0',
} as const;

describe('xmpPacket(metadata, date)', () => {
  const packet = xmpPacket(metadata, new Date(metadata.date));
  it('claims PDF/UA-1 and tells the title and the day', () => {
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain('<rdf:li xml:lang="x-default">A &lt;b&gt; &amp; c 的计划</rdf:li>');
    expect(packet).toContain('<xmp:CreateDate>2026-03-02T00:00:00Z</xmp:CreateDate>');
  });
  it('lets no text end an element', () => {
    expect(packet.match(/<\/rdf:RDF>/g)).toHaveLength(1);
  });
});
