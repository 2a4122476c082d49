/**
 * The guide's CSL style (CSL 1.0.2): author–year citations with ‘et al.’ from three authors on, a letter where
 * author and year are the same, and entries that name every author. DOI and URL are left out of the entry: pages
 * set them as links. citeproc registers all works at once, so that a letter is the same on every page.
 */
export const authorDateStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info>
    <title>Guide author-date</title>
    <id>guide-author-date</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="editor" form="short"><single>ed.</single><multiple>eds</multiple></term>
      <term name="no date" form="short">n.d.</term>
    </terms>
  </locale>
  <macro name="author-short">
    <names variable="author">
      <name form="short" and="symbol" delimiter=", " delimiter-precedes-last="never" initialize-with="."/>
      <substitute>
        <names variable="editor"/>
        <text variable="title" form="short"/>
      </substitute>
    </names>
  </macro>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" and="symbol" sort-separator=", " initialize-with="." delimiter=", " delimiter-precedes-last="never"/>
      <label form="short" prefix=" (" suffix=")"/>
      <substitute>
        <names variable="editor"/>
        <text variable="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="editor">
    <names variable="editor">
      <name and="symbol" initialize-with="." delimiter=", " delimiter-precedes-last="never"/>
      <label form="short" prefix=" (" suffix=")"/>
    </names>
  </macro>
  <macro name="year">
    <date variable="issued"><date-part name="year"/></date>
  </macro>
  <macro name="imprint">
    <group delimiter=": ">
      <text variable="publisher-place"/>
      <text variable="publisher"/>
    </group>
  </macro>
  <macro name="pages">
    <group delimiter=" ">
      <label variable="page" form="short"/>
      <text variable="page"/>
    </group>
  </macro>
  <macro name="edition">
    <choose>
      <if is-numeric="edition">
        <group delimiter=" "><number variable="edition" form="ordinal"/><text value="edn"/></group>
      </if>
      <else><text variable="edition"/></else>
    </choose>
  </macro>
  <macro name="chapter-number">
    <choose>
      <if variable="page" match="none">
        <group delimiter=" "><text term="chapter" form="short"/><number variable="chapter-number"/></group>
      </if>
    </choose>
  </macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=" ">
        <text macro="author-short"/>
        <text macro="year"/>
      </group>
    </layout>
  </citation>
  <bibliography entry-spacing="0">
    <sort>
      <key macro="author"/>
      <key macro="year"/>
      <key variable="title"/>
    </sort>
    <layout suffix=".">
      <group delimiter=" ">
        <text macro="author"/>
        <text macro="year" prefix="(" suffix=")"/>
        <choose>
          <if type="article-journal">
            <group delimiter=". ">
              <text variable="title"/>
              <group delimiter=", ">
                <text variable="container-title" font-style="italic"/>
                <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
                <text variable="page"/>
              </group>
            </group>
          </if>
          <else-if type="paper-conference">
            <group delimiter=". ">
              <text variable="title"/>
              <group delimiter=", ">
                <group delimiter=" ">
                  <text value="Paper presented at"/>
                  <text variable="container-title" font-style="italic"/>
                </group>
                <text macro="pages"/>
              </group>
              <text macro="imprint"/>
            </group>
          </else-if>
          <else-if type="chapter">
            <group delimiter=". ">
              <text variable="title"/>
              <group delimiter=", ">
                <group delimiter=" ">
                  <text term="in" text-case="capitalize-first"/>
                  <text macro="editor"/>
                  <text variable="container-title" font-style="italic"/>
                </group>
                <text macro="chapter-number"/>
                <text macro="pages"/>
              </group>
              <text macro="imprint"/>
            </group>
          </else-if>
          <else>
            <group delimiter=". ">
              <group delimiter=", ">
                <text variable="title" font-style="italic"/>
                <text macro="edition"/>
              </group>
              <group delimiter=" "><text variable="genre"/><text variable="number"/></group>
              <text variable="note"/>
              <text macro="imprint"/>
            </group>
          </else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>`;
