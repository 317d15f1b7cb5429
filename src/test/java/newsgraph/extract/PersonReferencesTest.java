package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who is meant by 他, 她 and by a post without a name. Columns: marked text; the words, the last place where they stand counts; the person, or nobody. */
class PersonReferencesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{总理}[李强]会见外宾。总理指出，要开放。', 总理, 李强
            '{总理}[李强]会见{总理}[朔尔茨]。总理指出，要开放。', 总理, ''
            '总理指出，要开放。{总理}[李强]出席。', 总理, ''
            '{市长}[周岚]调研。¶第二段里，市长要求抓落实。', 市长, 周岚
            '{副市长}[周岚]调研。市长要求抓落实。', 市长, ''
            '{市委书记}[陈明]到场。{县委书记}[陈立]也来了。市委书记讲话。', 市委书记, 陈明
            '{-记者}[周岚]到场。记者看到，水退了。', 记者, ''
            '{市长}[周岚]来到村里。她走进车间。', 她, 周岚
            '[张伟]是教授，[李梅]是他的妻子。她在医院工作。', 她, 李梅
            '会见了[张伟]和[李梅]。他走进车间。', 他, ''
            """)
    void words_stand_for_a_person_named_before(String marked, String words, String person) {
        Analysis analysis = Marked.analysis(marked);
        int at = analysis.article().text().lastIndexOf(words);
        assertEquals(person, new PersonReferences(analysis).of(words, at).map(Entity::label).orElse(""));
    }
}
