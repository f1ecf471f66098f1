package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.statistics.facts.Told;
import org.zaklon.statistics.release.Computed;
import org.zaklon.store.TestDatabase;

/**
 * The portal as people make and use it, step after step in the browser: figures are proposed, approved and published, taken over from others, looked at
 * and taken along. Every kind of page is looked at on the way ({@link Look}).
 */
@WholeApplication
@Import(Told.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class PortalWalkTest {
    private final Look look = new Look();
    private Company company;
    private Statisticians statisticians;
    private Readers readers;
    private Known known;

    @BeforeAll
    void open(@Autowired Accounts accounts, @Autowired Told told, @Autowired TestDatabase database, @Autowired ApplicationContext house,
            @LocalServerPort int port) throws SQLException {
        told.forget();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.foreign_table, statistics.release_cohort, statistics.release_proposal, statistics.vintage,"
                    + " statistics.import_draft, published.object, published.edition cascade");
        }
        company = new Company(accounts, port, look);
        statisticians = new Statisticians(company, (UUID id) -> Computed.now(house, id));
        readers = new Readers(company, port);
        known = new Known(told);
        known.sixtyPeople(2024);
    }

    @AfterAll
    void close() {
        System.out.println(look.heaviest());
        company.close();
    }

    @Test
    @Order(1)
    void beforeTheFirstEditionThePortalSaysThatNothingIsPublished() {
        readers.findNothing();
    }

    @Test
    @Order(2)
    void theStatisticianProposesAndWhatIsWrongIsSaidBesideItsField() {
        statisticians.proposeWithAMistakeFirst();
        statisticians.readTheReportAndAskForApproval();
    }

    @Test
    @Order(3)
    void aSecondPersonSeesWhatWouldBePublicAndApproves() {
        statisticians.somebodyElseApproves();
        statisticians.declareATableOfOthers();
    }

    @Test
    @Order(4)
    void figuresOfOthersComeInFourStepsAndStandBesideOurOwn() {
        statisticians.importATableOfTheirOwn();
        statisticians.importRecordsThatAnybodyMayExplore();
        statisticians.compareSources();
    }

    @Test
    @Order(5)
    void theBoardsSayHowHelpWorksAndHowGoodTheDataAre() {
        statisticians.lookAtTheBoards();
    }

    @Test
    @Order(6)
    void thePublicLooksAsksOtherwiseAndTakesFilesAlong() {
        readers.lookAtEveryQuestion();
        readers.takeATableAlongInEveryFormat();
        readers.askTheExplorer();
        readers.takeAReport();
        readers.compareSources();
        readers.askWithoutScripts();
    }

    @Test
    @Order(7)
    void aNewEditionWithOneLateVictimChangesNoPublishedByte() {
        var before = readers.takeAllAlong();
        known.oneMoreOfWhomWeHearLate(2024);
        statisticians.publishTheNextEdition();
        readers.findEveryPublishedByteUnchanged(before);
    }

    @Test
    @Order(8)
    void onPaperStandTheTablesAndTheAddress() {
        readers.print();
    }
}
