-- The order of a pass: fibres, then granule cells, then Golgi cells beside interneurons and Purkinje cells.
--
-- Twin:     the order of populations in the Java engine's step
-- Formula:  start -> fibres -> granules -> golgis and (interneurons -> purkinjes) -> done
-- Latency:  2 clocks between two stages
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

entity sequencer is
  port (
    clk                   : in  std_logic;
    reset                 : in  std_logic;         -- waits for a start
    start                 : in  std_logic;         -- run a pass; heard only if not busy
    mossy_finished        : in  std_logic;         -- pulses of the processors
    climbing_finished     : in  std_logic;
    granules_finished     : in  std_logic;
    golgis_finished       : in  std_logic;
    interneurons_finished : in  std_logic;
    purkinjes_finished    : in  std_logic;
    start_fibres          : out std_logic := '0';  -- pulses to the processors
    start_granules        : out std_logic := '0';
    start_golgis          : out std_logic := '0';  -- and interneurons
    start_purkinjes       : out std_logic := '0';
    busy                  : out std_logic;         -- a pass is running
    done                  : out std_logic := '0';  -- pulse: it has ended
    cycles                : out unsigned(15 downto 0)  -- clocks of the last pass, start to done
  );
end entity;

architecture rtl of sequencer is
  type state_t is (WAITING, IN_FIBRES, IN_GRANULES, IN_INTERNEURONS, IN_PURKINJES);
  signal state                           : state_t   := WAITING;
  signal mossy, climbing, golgis, purkinjes : std_logic := '0';  -- who has finished in this stage
  signal count, last_count               : unsigned(15 downto 0) := (others => '0');
begin
  busy   <= '0' when state = WAITING else '1';
  cycles <= last_count;

  process (clk)
  begin
    if rising_edge(clk) then
      start_fibres    <= '0';
      start_granules  <= '0';
      start_golgis    <= '0';
      start_purkinjes <= '0';
      done            <= '0';
      mossy           <= mossy or mossy_finished;
      climbing        <= climbing or climbing_finished;
      golgis          <= golgis or golgis_finished;
      purkinjes       <= purkinjes or purkinjes_finished;
      count           <= count + 1;
      case state is
        when WAITING =>
          count <= (others => '0');
          if start = '1' then
            start_fibres <= '1';
            mossy        <= '0';
            climbing     <= '0';
            golgis       <= '0';
            purkinjes    <= '0';
            count        <= to_unsigned(1, 16);
            state        <= IN_FIBRES;
          end if;
        when IN_FIBRES =>
          if mossy = '1' and climbing = '1' then
            start_granules <= '1';
            state          <= IN_GRANULES;
          end if;
        when IN_GRANULES =>
          if granules_finished = '1' then
            start_golgis <= '1';
            state        <= IN_INTERNEURONS;
          end if;
        when IN_INTERNEURONS =>
          if interneurons_finished = '1' then
            start_purkinjes <= '1';
            state           <= IN_PURKINJES;
          end if;
        when IN_PURKINJES =>
          if golgis = '1' and purkinjes = '1' then
            done       <= '1';
            last_count <= count + 1;
            state      <= WAITING;
          end if;
      end case;
      if reset = '1' then
        state <= WAITING;
      end if;
    end if;
  end process;
end architecture;
